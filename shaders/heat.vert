#version 440
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 cell;  // in cells: 0.5 is the centre of the first
layout(location = 0) out vec2 vCell;

layout(std140, binding = 0) uniform buf {
    mat4 qt_Matrix;
    float qt_Opacity;
    float maximum;
    vec2 size;
    vec4 ramp[7];
};

void main() {
    vCell = cell;
    gl_Position = qt_Matrix * vec4(position, 0.0, 1.0);
}
