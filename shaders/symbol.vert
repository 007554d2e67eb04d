#version 440
// A symbol of a size in pixels at a place in the world; it stays upright, or turns with the map when it has a direction.
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 corner;
layout(location = 2) in vec3 form;  // radius, stroke, shape
layout(location = 3) in vec2 turn;
layout(location = 4) in vec4 fill;
layout(location = 5) in vec4 stroke;

layout(location = 0) out vec2 vLocal;  // pixels from the centre, y up
layout(location = 1) out vec3 vForm;
layout(location = 2) out vec4 vFill;
layout(location = 3) out vec4 vStroke;

layout(std140, binding = 0) uniform buf {
    mat4 qt_Matrix;
    float qt_Opacity;
    float pixelsPerMetre;
    float feather;
    vec2 screenRight;  // in world metres per pixel
    vec2 screenUp;
};

void main() {
    float reach = form.x + form.y * 0.5 + 1.0;
    vLocal = corner * reach;
    vForm = form;
    vFill = fill * qt_Opacity;
    vStroke = stroke * qt_Opacity;
    vec2 offset = screenRight * vLocal.x + screenUp * vLocal.y;
    if (dot(turn, turn) > 0.0) offset = (turn * vLocal.x + vec2(-turn.y, turn.x) * vLocal.y) / pixelsPerMetre;
    gl_Position = qt_Matrix * vec4(position + offset, 0.0, 1.0);
}
