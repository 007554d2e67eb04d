#version 440
// The values arrive as IEEE 754 32-bit floats, one a texel, their four bytes in r (lowest) to a (highest): exact on
// every backend, without a float texture format. Interpolation is bilinear, made here on the decoded values.
layout(location = 0) in vec2 vCell;
layout(location = 0) out vec4 fragColor;

layout(std140, binding = 0) uniform buf {
    mat4 qt_Matrix;
    float qt_Opacity;
    float maximum;
    vec2 size;
    vec4 ramp[7];  // straight colours, at 0, 1/6 ... 1 of the maximum
};
layout(binding = 1) uniform sampler2D values;

float valueAt(ivec2 at) {
    uvec4 bytes = uvec4(texelFetch(values, clamp(at, ivec2(0), ivec2(size) - 1), 0) * 255.0 + 0.5);
    return uintBitsToFloat(bytes.r | (bytes.g << 8) | (bytes.b << 16) | (bytes.a << 24));
}

void main() {
    vec2 at = vCell - 0.5;
    ivec2 low = ivec2(floor(at));
    vec2 part = at - vec2(low);
    float bottom = mix(valueAt(low), valueAt(low + ivec2(1, 0)), part.x);
    float top = mix(valueAt(low + ivec2(0, 1)), valueAt(low + ivec2(1, 1)), part.x);
    float share = clamp(mix(bottom, top, part.y) / maximum, 0.0, 1.0);
    float rung = share * 6.0;
    int first = min(int(rung), 5);
    vec4 colour = mix(ramp[first], ramp[first + 1], rung - float(first));
    fragColor = vec4(colour.rgb, 1.0) * colour.a * qt_Opacity;
}
