#version 440
layout(location = 0) in vec2 vLocal;
layout(location = 1) in vec3 vForm;
layout(location = 2) in vec4 vFill;
layout(location = 3) in vec4 vStroke;
layout(location = 0) out vec4 fragColor;

layout(std140, binding = 0) uniform buf {
    mat4 qt_Matrix;
    float qt_Opacity;
    float pixelsPerMetre;
    float feather;
    vec2 screenRight;
    vec2 screenUp;
};

// Signed distance to the outline, negative inside.
float outline(vec2 p, float r, int shape) {
    if (shape == 1) {
        vec2 q = abs(p) - vec2(r * 0.86 - 1.0);
        return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 1.0;
    }
    if (shape == 2) return (abs(p.x) + abs(p.y) - r * 1.1) * 0.70710678;
    if (shape == 3) {
        p.y += r * 0.2;
        float side = dot(vec2(abs(p.x), p.y), vec2(0.8660254, 0.5)) - r * 0.55;
        return max(side, -p.y - r * 0.55);
    }
    if (shape == 4) {  // a chevron that points to +x
        vec2 q = vec2(p.x, abs(p.y));
        float d = dot(q - vec2(r * 0.55, 0.0), vec2(0.70710678, 0.70710678));
        return max(abs(d + r * 0.22) - r * 0.24, q.y - r * 0.9);
    }
    return length(p) - r;
}

void main() {
    float d = outline(vLocal, vForm.x, int(vForm.z + 0.5));
    float halfStroke = vForm.y * 0.5;
    float whole = clamp((halfStroke - d) / (2.0 * feather) + 0.5, 0.0, 1.0);
    float inner = clamp((-halfStroke - d) / (2.0 * feather) + 0.5, 0.0, 1.0);
    vec4 body = vForm.y > 0.0 ? mix(vStroke, vFill, inner) : vFill;
    fragColor = body * whole;
}
