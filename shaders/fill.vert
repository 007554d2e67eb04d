#version 440
layout(location = 0) in vec2 position;
layout(location = 1) in vec4 colour;
layout(location = 0) out vec4 vColour;

layout(std140, binding = 0) uniform buf {
    mat4 qt_Matrix;
    float qt_Opacity;
};

void main() {
    vColour = colour * qt_Opacity;
    gl_Position = qt_Matrix * vec4(position, 0.0, 1.0);
}
