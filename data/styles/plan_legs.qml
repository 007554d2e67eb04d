<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" labelsEnabled="0">
  <renderer-v2 type="categorizedSymbol" attr="kind" symbollevels="0" enableorderby="0" forceraster="0">
    <categories>
      <category value="approach" symbol="0" label="行走" render="true" type="string"/>
      <category value="swept" symbol="1" label="清扫" render="true" type="string"/>
    </categories>
    <symbols>
    <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="line_color" value="74,90,106,255"/>
          <Option type="QString" name="line_width" value="0.3"/>
          <Option type="QString" name="line_width_unit" value="MM"/>
          <Option type="QString" name="line_style" value="solid"/>
          <Option type="QString" name="capstyle" value="flat"/>
          <Option type="QString" name="joinstyle" value="round"/>
          <Option type="QString" name="use_custom_dash" value="1"/>
          <Option type="QString" name="customdash" value="1.2;0.8"/>
          <Option type="QString" name="customdash_unit" value="MM"/>
        </Option>
      </layer>
    </symbol>
    <symbol type="line" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="line_color" value="230,159,0,150"/>
          <Option type="QString" name="line_width" value="1.6"/>
          <Option type="QString" name="line_width_unit" value="MM"/>
          <Option type="QString" name="line_style" value="solid"/>
          <Option type="QString" name="capstyle" value="round"/>
          <Option type="QString" name="joinstyle" value="round"/>
          <Option type="QString" name="use_custom_dash" value="0"/>
        </Option>
      </layer>
    </symbol>
    </symbols>
  </renderer-v2>
</qgis>
