<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" labelsEnabled="1">
  <renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0">
    <symbols>
    <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="color" value="230,159,0,40"/>
          <Option type="QString" name="style" value="solid"/>
          <Option type="QString" name="outline_color" value="191,93,0,255"/>
          <Option type="QString" name="outline_style" value="dash"/>
          <Option type="QString" name="outline_width" value="0.7"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="joinstyle" value="round"/>
        </Option>
      </layer>
    </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fieldName="to_int(right(&quot;code&quot;,3))" isExpression="1" fontFamily="WenQuanYi Micro Hei" fontSize="12" fontSizeUnit="Point" fontWeight="75" textColor="191,93,0,255" textOpacity="1" namedStyle="Regular">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,217" bufferOpacity="0.85" bufferJoinStyle="128"/>
      </text-style>
      <placement placement="1" priority="8" dist="0.8" distUnits="MM" placementFlags="10" centroidInside="1" centroidWhole="1" fitInPolygonOnly="0"/>
      <rendering drawLabels="1" obstacle="1" scaleVisibility="0" scaleMin="0" scaleMax="0" fontMinPixelSize="3" fontMaxPixelSize="10000" limitNumLabels="0" mergeLines="0"/>
    </settings>
  </labeling>
</qgis>
