#version 440
layout(location = 0) in vec4 vColour;
layout(location = 1) in vec2 vDistance;
layout(location = 2) in vec3 vDash;
layout(location = 0) out vec4 fragColor;

layout(std140, binding = 0) uniform buf {
    mat4 qt_Matrix;
    float qt_Opacity;
    float pixelsPerMetre;
    float feather;
};

void main() {
    // Coverage of a one-pixel box filter; lines thinner than a pixel fade instead of breaking up.
    float inside = (vDistance.y + feather - abs(vDistance.x)) / (2.0 * feather);
    float cover = clamp(inside, 0.0, 1.0) * min(1.0, vDistance.y / feather);
    if (vDash.y > 0.0) {
        float period = vDash.y + vDash.z;
        float at = mod(vDash.x, period);
        float toEdge = min(at, vDash.y - at);
        cover *= clamp(toEdge / (2.0 * feather) + 0.5, 0.0, 1.0);
    }
    fragColor = vColour * cover;
}
