<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" labelsEnabled="1">
  <renderer-v2 type="categorizedSymbol" attr="kind" symbollevels="0" enableorderby="0" forceraster="0">
    <categories>
      <category value="road" symbol="0" label="道路" render="true" type="string"/>
      <category value="lane" symbol="1" label="巷" render="true" type="string"/>
      <category value="footpath" symbol="2" label="步道" render="true" type="string"/>
      <category value="steps" symbol="3" label="台阶" render="true" type="string"/>
    </categories>
    <symbols>
    <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="line_color" value="207,199,184,255"/>
          <Option type="QString" name="line_width" value="2.6"/>
          <Option type="QString" name="line_width_unit" value="MM"/>
          <Option type="QString" name="line_style" value="solid"/>
          <Option type="QString" name="capstyle" value="round"/>
          <Option type="QString" name="joinstyle" value="round"/>
          <Option type="QString" name="use_custom_dash" value="0"/>
        </Option>
      </layer>
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="line_color" value="255,255,255,255"/>
          <Option type="QString" name="line_width" value="2.1"/>
          <Option type="QString" name="line_width_unit" value="MM"/>
          <Option type="QString" name="line_style" value="solid"/>
          <Option type="QString" name="capstyle" value="round"/>
          <Option type="QString" name="joinstyle" value="round"/>
          <Option type="QString" name="use_custom_dash" value="0"/>
        </Option>
      </layer>
    </symbol>
    <symbol type="line" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="line_color" value="221,214,201,255"/>
          <Option type="QString" name="line_width" value="1.3"/>
          <Option type="QString" name="line_width_unit" value="MM"/>
          <Option type="QString" name="line_style" value="solid"/>
          <Option type="QString" name="capstyle" value="round"/>
          <Option type="QString" name="joinstyle" value="round"/>
          <Option type="QString" name="use_custom_dash" value="0"/>
        </Option>
      </layer>
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="line_color" value="255,255,255,255"/>
          <Option type="QString" name="line_width" value="0.9"/>
          <Option type="QString" name="line_width_unit" value="MM"/>
          <Option type="QString" name="line_style" value="solid"/>
          <Option type="QString" name="capstyle" value="round"/>
          <Option type="QString" name="joinstyle" value="round"/>
          <Option type="QString" name="use_custom_dash" value="0"/>
        </Option>
      </layer>
    </symbol>
    <symbol type="line" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="line_color" value="181,154,116,255"/>
          <Option type="QString" name="line_width" value="0.35"/>
          <Option type="QString" name="line_width_unit" value="MM"/>
          <Option type="QString" name="line_style" value="solid"/>
          <Option type="QString" name="capstyle" value="flat"/>
          <Option type="QString" name="joinstyle" value="round"/>
          <Option type="QString" name="use_custom_dash" value="1"/>
          <Option type="QString" name="customdash" value="1.6;1"/>
          <Option type="QString" name="customdash_unit" value="MM"/>
        </Option>
      </layer>
    </symbol>
    <symbol type="line" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="line_color" value="156,123,83,255"/>
          <Option type="QString" name="line_width" value="0.5"/>
          <Option type="QString" name="line_width_unit" value="MM"/>
          <Option type="QString" name="line_style" value="solid"/>
          <Option type="QString" name="capstyle" value="flat"/>
          <Option type="QString" name="joinstyle" value="round"/>
          <Option type="QString" name="use_custom_dash" value="1"/>
          <Option type="QString" name="customdash" value="0.4;0.6"/>
          <Option type="QString" name="customdash_unit" value="MM"/>
        </Option>
      </layer>
    </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fieldName="name" isExpression="0" fontFamily="WenQuanYi Micro Hei" fontSize="8" fontSizeUnit="Point" fontWeight="50" textColor="43,43,43,255" textOpacity="1" namedStyle="Regular">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,217" bufferOpacity="0.85" bufferJoinStyle="128"/>
      </text-style>
      <placement placement="2" priority="6" dist="0.8" distUnits="MM" placementFlags="9" centroidInside="1" centroidWhole="1" fitInPolygonOnly="0"/>
      <rendering drawLabels="1" obstacle="1" scaleVisibility="1" scaleMin="0" scaleMax="12000" fontMinPixelSize="3" fontMaxPixelSize="10000" limitNumLabels="0" mergeLines="1"/>
    </settings>
  </labeling>
</qgis>
