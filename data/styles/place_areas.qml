<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" labelsEnabled="0">
  <renderer-v2 type="categorizedSymbol" attr="if(&quot;name&quot; LIKE '%洪%' OR &quot;name&quot; LIKE '%河%','water',if(&quot;name&quot; LIKE '%园%' OR &quot;name&quot; LIKE '%广场%','green','other'))" symbollevels="0" enableorderby="0" forceraster="0">
    <categories>
      <category value="water" symbol="0" label="水域" render="true" type="string"/>
      <category value="green" symbol="1" label="绿地" render="true" type="string"/>
      <category value="other" symbol="2" label="其他" render="true" type="string"/>
    </categories>
    <symbols>
    <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="color" value="188,214,227,255"/>
          <Option type="QString" name="style" value="solid"/>
          <Option type="QString" name="outline_color" value="141,180,200,255"/>
          <Option type="QString" name="outline_style" value="solid"/>
          <Option type="QString" name="outline_width" value="0.3"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="joinstyle" value="round"/>
        </Option>
      </layer>
    </symbol>
    <symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="color" value="211,226,197,255"/>
          <Option type="QString" name="style" value="solid"/>
          <Option type="QString" name="outline_color" value="0,0,0,0"/>
          <Option type="QString" name="outline_style" value="no"/>
          <Option type="QString" name="outline_width" value="0.26"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="joinstyle" value="round"/>
        </Option>
      </layer>
    </symbol>
    <symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="color" value="213,208,220,255"/>
          <Option type="QString" name="style" value="solid"/>
          <Option type="QString" name="outline_color" value="154,147,168,255"/>
          <Option type="QString" name="outline_style" value="solid"/>
          <Option type="QString" name="outline_width" value="0.2"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="joinstyle" value="round"/>
        </Option>
      </layer>
    </symbol>
    </symbols>
  </renderer-v2>
</qgis>
