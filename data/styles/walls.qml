<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" labelsEnabled="0">
  <renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0">
    <symbols>
    <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map">
          <Option type="QString" name="line_color" value="111,96,82,255"/>
          <Option type="QString" name="line_width" value="0.4"/>
          <Option type="QString" name="line_width_unit" value="MM"/>
          <Option type="QString" name="line_style" value="solid"/>
          <Option type="QString" name="capstyle" value="round"/>
          <Option type="QString" name="joinstyle" value="round"/>
          <Option type="QString" name="use_custom_dash" value="0"/>
        </Option>
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option type="Map" name="properties">
              <Option type="Map" name="outlineStyle">
                <Option type="bool" name="active" value="true"/>
                <Option type="QString" name="expression" value="if(&quot;state&quot;='broken','dash','solid')"/>
                <Option type="int" name="type" value="3"/>
              </Option>
            </Option>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
      </layer>
    </symbol>
    </symbols>
  </renderer-v2>
</qgis>
