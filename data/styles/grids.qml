<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" labelsEnabled="1">
  <renderer-v2 type="categorizedSymbol" attr="&quot;fid&quot; % 6" symbollevels="0" enableorderby="0" forceraster="0">
    <categories>
      <category value="0" symbol="0" label="网格配色1" render="true" type="string"/>
      <category value="1" symbol="1" label="网格配色2" render="true" type="string"/>
      <category value="2" symbol="2" label="网格配色3" render="true" type="string"/>
      <category value="3" symbol="3" label="网格配色4" render="true" type="string"/>
      <category value="4" symbol="4" label="网格配色5" render="true" type="string"/>
      <category value="5" symbol="5" label="网格配色6" render="true" type="string"/>
    </categories>
    <symbols>
    <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="color" value="166,206,227,140"/>
          <Option type="QString" name="style" value="solid"/>
          <Option type="QString" name="outline_color" value="39,71,107,255"/>
          <Option type="QString" name="outline_style" value="solid"/>
          <Option type="QString" name="outline_width" value="0.58"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="joinstyle" value="round"/>
        </Option>
      </layer>
    </symbol>
    <symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="color" value="253,217,160,140"/>
          <Option type="QString" name="style" value="solid"/>
          <Option type="QString" name="outline_color" value="39,71,107,255"/>
          <Option type="QString" name="outline_style" value="solid"/>
          <Option type="QString" name="outline_width" value="0.58"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="joinstyle" value="round"/>
        </Option>
      </layer>
    </symbol>
    <symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="color" value="184,221,176,140"/>
          <Option type="QString" name="style" value="solid"/>
          <Option type="QString" name="outline_color" value="39,71,107,255"/>
          <Option type="QString" name="outline_style" value="solid"/>
          <Option type="QString" name="outline_width" value="0.58"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="joinstyle" value="round"/>
        </Option>
      </layer>
    </symbol>
    <symbol type="fill" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="color" value="231,198,222,140"/>
          <Option type="QString" name="style" value="solid"/>
          <Option type="QString" name="outline_color" value="39,71,107,255"/>
          <Option type="QString" name="outline_style" value="solid"/>
          <Option type="QString" name="outline_width" value="0.58"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="joinstyle" value="round"/>
        </Option>
      </layer>
    </symbol>
    <symbol type="fill" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="color" value="243,232,166,140"/>
          <Option type="QString" name="style" value="solid"/>
          <Option type="QString" name="outline_color" value="39,71,107,255"/>
          <Option type="QString" name="outline_style" value="solid"/>
          <Option type="QString" name="outline_width" value="0.58"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="joinstyle" value="round"/>
        </Option>
      </layer>
    </symbol>
    <symbol type="fill" name="5" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="color" value="201,207,232,140"/>
          <Option type="QString" name="style" value="solid"/>
          <Option type="QString" name="outline_color" value="39,71,107,255"/>
          <Option type="QString" name="outline_style" value="solid"/>
          <Option type="QString" name="outline_width" value="0.58"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="joinstyle" value="round"/>
        </Option>
      </layer>
    </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fieldName="to_int(right(&quot;code&quot;,3))" isExpression="1" fontFamily="WenQuanYi Micro Hei" fontSize="14" fontSizeUnit="Point" fontWeight="75" textColor="29,53,80,255" textOpacity="1" namedStyle="Regular">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,217" bufferOpacity="0.85" bufferJoinStyle="128"/>
      </text-style>
      <placement placement="1" priority="9" dist="0.8" distUnits="MM" placementFlags="10" centroidInside="1" centroidWhole="1" fitInPolygonOnly="0"/>
      <rendering drawLabels="1" obstacle="1" scaleVisibility="0" scaleMin="0" scaleMax="0" fontMinPixelSize="3" fontMaxPixelSize="10000" limitNumLabels="0" mergeLines="0"/>
    </settings>
  </labeling>
</qgis>
