#version 440
// A line of any width: its width in metres and pixels is added here, so the mesh never depends on the zoom.
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 normal;
layout(location = 2) in vec2 halfWidth;  // metres, pixels
layout(location = 3) in vec2 edgeShift;  // edge -1..1, shift to the right in pixels
layout(location = 4) in vec3 dash;       // along in metres, dash and space in pixels
layout(location = 5) in vec4 colour;

layout(location = 0) out vec4 vColour;
layout(location = 1) out vec2 vDistance;  // signed distance from the centre line, half width; pixels
layout(location = 2) out vec3 vDash;      // along, dash, space; pixels

layout(std140, binding = 0) uniform buf {
    mat4 qt_Matrix;
    float qt_Opacity;
    float pixelsPerMetre;
    float feather;  // half a device pixel, in logical pixels
};

void main() {
    float halfPx = halfWidth.x * pixelsPerMetre + halfWidth.y;
    float reach = halfPx + feather;
    vec2 right = -normal * edgeShift.x;
    vec2 offset = normal * reach + right * edgeShift.y;
    vColour = colour * qt_Opacity;
    vDistance = vec2(edgeShift.x * reach, halfPx);
    vDash = vec3(dash.x * pixelsPerMetre, dash.y, dash.z);
    gl_Position = qt_Matrix * vec4(position + offset / pixelsPerMetre, 0.0, 1.0);
}
