<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
    <context>
        <name>CategoryList</name>
        <message>
            <source>类别</source>
            <translation>Categories</translation>
        </message>
    </context>
    <context>
        <name>FridayInput</name>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>前一周</source>
            <translation>A week earlier</translation>
        </message>
        <message>
            <source>后一周</source>
            <translation>A week later</translation>
        </message>
        <message>
            <source>队数</source>
            <translation>Teams</translation>
        </message>
        <message>
            <source>少一队</source>
            <translation>One team fewer</translation>
        </message>
        <message>
            <source>%1 队</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>队数 %1</source>
            <translation>Teams: %1</translation>
        </message>
        <message>
            <source>多一队</source>
            <translation>One team more</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>重新排</source>
            <translation>Plan again</translation>
        </message>
        <message>
            <source>排计划</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>排计划的进度</source>
            <translation>Progress of the planning</translation>
        </message>
    </context>
    <context>
        <name>FridayOutput</name>
        <message>
            <source>存入项目</source>
            <translation>Store</translation>
        </message>
        <message>
            <source>导出…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>每队一份 GPX、KML 和 GeoJSON，写到选定的文件夹</source>
            <translation>A GPX, KML and GeoJSON file for each team, into a folder you choose</translation>
        </message>
        <message>
            <source>打印…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>路线单和墙图（PDF），写到选定的文件夹</source>
            <translation>Route sheets and wall map (PDF), into a folder you choose</translation>
        </message>
        <message>
            <source>导出到文件夹</source>
            <translation>Export to a folder</translation>
        </message>
        <message>
            <source>打印到文件夹</source>
            <translation>Print to a folder</translation>
        </message>
    </context>
    <context>
        <name>FridayPanel</name>
        <message>
            <source>按工单找出热点，加上垃圾桶、登记点位和要扫的街道，给每个队排一条回到集合点的路线，让最晚收工的队尽早收工。</source>
            <translation>Finds the hotspots from the tickets, adds bins, registered points and the streets to sweep, and gives each team a round back to its meeting place, so that the last team finishes as early as possible.</translation>
        </message>
    </context>
    <context>
        <name>HeatLegend</name>
        <message>
            <source>热力图例：每公顷 0 至 %1 件</source>
            <translation>Heat: 0 to %1 tickets per hectare</translation>
        </message>
        <message>
            <source>每公顷工单（件）</source>
            <translation>Tickets per hectare</translation>
        </message>
    </context>
    <context>
        <name>HeatPanel</name>
        <message>
            <source>时间</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>每周件数</source>
            <translation>tickets a week</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Categories</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>垃圾类</source>
            <translation>Garbage</translation>
        </message>
        <message>
            <source>只看周五要清的类别</source>
            <translation>Only what Friday clears</translation>
        </message>
        <message>
            <source>影响半径</source>
            <translation>Radius</translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>浓淡</source>
            <translation>Strength</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>热点</source>
            <translation>Hotspots</translation>
        </message>
        <message>
            <source>正在找…</source>
            <translation>searching…</translation>
        </message>
        <message>
            <source>%1 处，比偶然更集中</source>
            <translation>%1, denser than chance</translation>
        </message>
    </context>
    <context>
        <name>HotspotList</name>
        <message>
            <source>热点</source>
            <translation>Hotspots</translation>
        </message>
        <message>
            <source>热点 %1，%2，%3 件</source>
            <translation>Hotspot %1, %2, %3 tickets</translation>
        </message>
        <message>
            <source>%L1 件　%2　%3</source>
            <translation>%L1 tickets · %2 · %3</translation>
        </message>
        <message>
            <source>%L1 件　%2</source>
            <translation>%L1 tickets · %2</translation>
        </message>
        <message>
            <source>所选的时间和类别里没有比偶然更集中的地方。</source>
            <translation>Nowhere denser than chance in this period and these categories.</translation>
        </message>
    </context>
    <context>
        <name>IdentifyPanel</name>
        <message>
            <source>点地图上的楼栋、道路、小区或网格，这里显示它的情况和工单。在同一处再点一次，看下面一层。</source>
            <translation>Click a building, street, compound or grid on the map to see its figures and tickets here. Click again at the same place for what lies below.</translation>
        </message>
        <message>
            <source>工单</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>%L1 件</source>
            <translation>%L1</translation>
        </message>
    </context>
    <context>
        <name>LayerList</name>
        <message>
            <source>图层</source>
            <translation>Layers</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>%1 · 网格</source>
            <translation>%1 · wangge</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>Grids</translation>
        </message>
    </context>
    <context>
        <name>MapPane</name>
        <message>
            <source>地图</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>拖动移动，滚轮缩放，方向键移动，加减键缩放，0 看全图</source>
            <translation>Drag to move, wheel to zoom, arrows to move, plus and minus to zoom, 0 shows everything</translation>
        </message>
        <message>
            <source>图层</source>
            <translation>Layers</translation>
        </message>
        <message>
            <source>显示和隐藏图层（L）</source>
            <translation>Show and hide layers (L)</translation>
        </message>
        <message>
            <source>放大（+）</source>
            <translation>Zoom in (+)</translation>
        </message>
        <message>
            <source>缩小（-）</source>
            <translation>Zoom out (-)</translation>
        </message>
        <message>
            <source>看全图（F）</source>
            <translation>Show everything (F)</translation>
        </message>
        <message>
            <source>转回正北（0）</source>
            <translation>North up (0)</translation>
        </message>
        <message>
            <source>比例尺 %1</source>
            <translation>Scale bar %1</translation>
        </message>
        <message>
            <source>正在给工单定位… %1 %</source>
            <translation>Locating tickets… %1 %</translation>
        </message>
    </context>
    <context>
        <name>MapPanel</name>
        <message>
            <source>图层</source>
            <translation>Layers</translation>
        </message>
        <message>
            <source>查看</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>工单的时间</source>
            <translation>Tickets in time</translation>
        </message>
        <message>
            <source>每周件数</source>
            <translation>tickets a week</translation>
        </message>
    </context>
    <context>
        <name>MetricsRow</name>
        <message>
            <source>第%1网格，%2 人，%3 户，%4 件，%5</source>
            <translation>Grid %1, %2 residents, %3 households, %4 tickets, %5</translation>
        </message>
    </context>
    <context>
        <name>MetricsTable</name>
        <message>
            <source>网格</source>
            <translation>Grids</translation>
        </message>
        <message>
            <source>人口</source>
            <translation>People</translation>
        </message>
        <message>
            <source>户数</source>
            <translation>Homes</translation>
        </message>
        <message>
            <source>工单</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>与平均相比</source>
            <translation>against mean</translation>
        </message>
        <message>
            <source>各网格的负担</source>
            <translation>What each grid carries</translation>
        </message>
    </context>
    <context>
        <name>ModeRail</name>
        <message>
            <source>模式</source>
            <translation>Modes</translation>
        </message>
        <message>
            <source>地图</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>看社区、工单和网格（1）</source>
            <translation>The community, its tickets and grids (1)</translation>
        </message>
        <message>
            <source>热力</source>
            <translation>Heat</translation>
        </message>
        <message>
            <source>问题集中在哪里（2）</source>
            <translation>Where problems pile up (2)</translation>
        </message>
        <message>
            <source>划格</source>
            <translation>Redraw</translation>
        </message>
        <message>
            <source>调整网格界线（3）</source>
            <translation>Move grid borders (3)</translation>
        </message>
        <message>
            <source>周五</source>
            <translation>Friday</translation>
        </message>
        <message>
            <source>排全域无垃圾行动（4）</source>
            <translation>Plan the Friday cleanup (4)</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>打开另一个项目（Ctrl+O）</source>
            <translation>Open another project (Ctrl+O)</translation>
        </message>
    </context>
    <context>
        <name>OpenDialog</name>
        <message>
            <source>打开项目</source>
            <translation>Open a project</translation>
        </message>
        <message>
            <source>项目文件 (*.gpkg)</source>
            <translation>Project files (*.gpkg)</translation>
        </message>
        <message>
            <source>全部文件 (*)</source>
            <translation>All files (*)</translation>
        </message>
    </context>
    <context>
        <name>PlanWords</name>
        <message>
            <source>%1 分</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 小时 %2 分</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
        <message>
            <source>出发</source>
            <translation>start</translation>
        </message>
        <message>
            <source>清热点</source>
            <translation>hotspot</translation>
        </message>
        <message>
            <source>清点位</source>
            <translation>point</translation>
        </message>
        <message>
            <source>清桶</source>
            <translation>bin</translation>
        </message>
        <message>
            <source>清扫</source>
            <translation>sweep</translation>
        </message>
        <message>
            <source>倒垃圾</source>
            <translation>dump</translation>
        </message>
        <message>
            <source>收工</source>
            <translation>end</translation>
        </message>
        <message>
            <source>最长一队用 %1。已证明任何方案的最长一队都不少于 %2，本方案至多长 %3 %。</source>
            <translation>The longest round takes %1. It is proven that no plan can do with less than %2: this one is at most %3 % longer.</translation>
        </message>
    </context>
    <context>
        <name>RedrawPanel</name>
        <message>
            <source>移动界线</source>
            <translation>Move borders</translation>
        </message>
        <message>
            <source>划转楼栋</source>
            <translation>Give away blocks</translation>
        </message>
        <message>
            <source>拖界线上的圆点；在界线中间拖，会多出一个点。</source>
            <translation>Drag a dot on a border; dragging between dots makes a new one.</translation>
        </message>
        <message>
            <source>撤销（Ctrl+Z）</source>
            <translation>Undo (Ctrl+Z)</translation>
        </message>
        <message>
            <source>重做（Ctrl+Y）</source>
            <translation>Redo (Ctrl+Y)</translation>
        </message>
        <message>
            <source>放弃</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>回到上次保存的方案</source>
            <translation>Back to the saved plan</translation>
        </message>
        <message>
            <source>保存中…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>写进项目文件（Ctrl+S）</source>
            <translation>Write to the project file (Ctrl+S)</translation>
        </message>
        <message>
            <source>人口</source>
            <translation>People</translation>
        </message>
        <message>
            <source>户数</source>
            <translation>Homes</translation>
        </message>
        <message>
            <source>工单</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>道路</source>
            <translation>Streets</translation>
        </message>
        <message>
            <source>按与平均的差距给网格上色</source>
            <translation>Colour grids by distance from the mean</translation>
        </message>
    </context>
    <context>
        <name>RouteCard</name>
        <message>
            <source>%1，%2，%3 处，走 %4</source>
            <translation>%1, %2, %3 stops, %4 walked</translation>
        </message>
        <message>
            <source>%1　%2 处　扫 %3　走 %4　%5 车</source>
            <translation>%1 · %2 stops · %3 swept · %4 · %5×</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>网格</source>
            <translation>Grids</translation>
        </message>
        <message>
            <source>看清一个社区：在哪里出问题，网格怎样划，周五怎样走。</source>
            <translation>See a community: where problems are, how its grids are drawn, how Friday goes.</translation>
        </message>
        <message>
            <source>打开项目…</source>
            <translation>Open a project…</translation>
        </message>
        <message>
            <source>打开一个社区的 .gpkg 文件（Ctrl+O）</source>
            <translation>Open the .gpkg file of a community (Ctrl+O)</translation>
        </message>
        <message>
            <source>正在打开…</source>
            <translation>Opening…</translation>
        </message>
        <message>
            <source>正在打开</source>
            <translation>Opening</translation>
        </message>
    </context>
    <context>
        <name>StopList</name>
        <message>
            <source>停靠顺序</source>
            <translation>Stops in order</translation>
        </message>
        <message>
            <source>%1，%2，%3，%4</source>
            <translation>%1, %2, %3, %4</translation>
        </message>
    </context>
    <context>
        <name>TicketList</name>
        <message>
            <source>工单</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>%1，%2，%3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>%1　%2</source>
            <translation>%1 · %2</translation>
        </message>
    </context>
    <context>
        <name>TimeRange</name>
        <message>
            <source>起始周</source>
            <translation>First week</translation>
        </message>
        <message>
            <source>结束周</source>
            <translation>Last week</translation>
        </message>
        <message>
            <source>%L1 件</source>
            <translation>%L1</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::FridayPlanner</name>
        <message>
            <source>日期写作 2024-04-12</source>
            <translation>Write 2024-04-12</translation>
        </message>
        <message>
            <source>排不出计划：%1</source>
            <translation>No plan: %1</translation>
        </message>
        <message>
            <source>已取消</source>
            <translation>Cancelled</translation>
        </message>
        <message>
            <source>%1 个队，%2 处，清扫 %3，共走 %4</source>
            <translation>%1 teams, %2 stops, %3 swept, %4 walked</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>这个社区没有项目文件，不能保存</source>
            <translation>This community has no project file to save to</translation>
        </message>
        <message>
            <source>计划已存入项目</source>
            <translation>The plan is stored in the project</translation>
        </message>
        <message>
            <source>写了 %1 个文件到 %2</source>
            <translation>%1 files written to %2</translation>
        </message>
        <message>
            <source>sheets.pdf 和 wallmap.pdf 已写到 %1</source>
            <translation>sheets.pdf and wallmap.pdf written to %1</translation>
        </message>
        <message>
            <source>没有写成：%1</source>
            <translation>Not written: %1</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::HotspotModel</name>
        <message>
            <source>Gi* %1</source>
            <translation>Gi* %1</translation>
        </message>
        <message>
            <source>近期上升 %1 倍</source>
            <translation>rising, %1 times</translation>
        </message>
        <message>
            <source>近期回落</source>
            <translation>falling</translation>
        </message>
        <message>
            <source>平稳</source>
            <translation>steady</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::IdentifyModel</name>
        <message>
            <source>垃圾点位</source>
            <translation>Garbage points</translation>
        </message>
        <message>
            <source>垃圾桶</source>
            <translation>Bins</translation>
        </message>
        <message>
            <source>大门</source>
            <translation>Gate</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>楼栋</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>道路</source>
            <translation>Streets</translation>
        </message>
        <message>
            <source>小区</source>
            <translation>Compounds</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>Grids</translation>
        </message>
        <message>
            <source>%1号楼</source>
            <translation> no. %1</translation>
        </message>
        <message>
            <source>无名楼栋</source>
            <translation>Building without a name</translation>
        </message>
        <message>
            <source>住宅</source>
            <translation>homes</translation>
        </message>
        <message>
            <source>商业</source>
            <translation>commercial</translation>
        </message>
        <message>
            <source>公共</source>
            <translation>public</translation>
        </message>
        <message>
            <source>工业</source>
            <translation>industrial</translation>
        </message>
        <message>
            <source>用途</source>
            <translation>Use</translation>
        </message>
        <message>
            <source>层数</source>
            <translation>Floors</translation>
        </message>
        <message>
            <source>单元</source>
            <translation>Entrances</translation>
        </message>
        <message>
            <source>户数</source>
            <translation>Homes</translation>
        </message>
        <message>
            <source>%L1 户</source>
            <translation>%L1</translation>
        </message>
        <message>
            <source>人口</source>
            <translation>People</translation>
        </message>
        <message>
            <source>%L1 人</source>
            <translation>%L1</translation>
        </message>
        <message>
            <source>占地</source>
            <translation>Footprint</translation>
        </message>
        <message>
            <source>%L1 m²</source>
            <translation>%L1 m²</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>%1号</source>
            <translation> %1</translation>
        </message>
        <message>
            <source>别名</source>
            <translation>Also called</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>管理</source>
            <translation>Managed by</translation>
        </message>
        <message>
            <source>建成</source>
            <translation>Built</translation>
        </message>
        <message>
            <source>%1 年</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>形式</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>开放式，无围墙</source>
            <translation>open, no wall</translation>
        </message>
        <message>
            <source>封闭式</source>
            <translation>walled</translation>
        </message>
        <message>
            <source>%L1 栋</source>
            <translation>%L1</translation>
        </message>
        <message>
            <source>面积</source>
            <translation>Area</translation>
        </message>
        <message>
            <source>%L1 公顷</source>
            <translation>%L1 ha</translation>
        </message>
        <message>
            <source>第%1网格</source>
            <translation>Grid %1</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>网格员</source>
            <translation>Member</translation>
        </message>
        <message>
            <source>周长</source>
            <translation>Perimeter</translation>
        </message>
        <message>
            <source>%L1 m</source>
            <translation>%L1 m</translation>
        </message>
        <message>
            <source>生效</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>巷道</source>
            <translation>Lane</translation>
        </message>
        <message>
            <source>步道</source>
            <translation>Footpath</translation>
        </message>
        <message>
            <source>台阶</source>
            <translation>Steps</translation>
        </message>
        <message>
            <source>类型</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>长度</source>
            <translation>Length</translation>
        </message>
        <message>
            <source>宽度</source>
            <translation>Width</translation>
        </message>
        <message>
            <source>周五清扫</source>
            <translation>On Fridays</translation>
        </message>
        <message>
            <source>要扫</source>
            <translation>swept</translation>
        </message>
        <message>
            <source>不扫</source>
            <translation>not swept</translation>
        </message>
        <message>
            <source>容积</source>
            <translation>Volume</translation>
        </message>
        <message>
            <source>%L1 L</source>
            <translation>%L1 l</translation>
        </message>
        <message>
            <source>周五预计</source>
            <translation>On Friday</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>优先级</source>
            <translation>Priority</translation>
        </message>
        <message>
            <source>最先</source>
            <translation>first</translation>
        </message>
        <message>
            <source>优先</source>
            <translation>high</translation>
        </message>
        <message>
            <source>一般</source>
            <translation>normal</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>Registered</translation>
        </message>
        <message>
            <source>开放</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>全天</source>
            <translation>all day</translation>
        </message>
        <message>
            <source>%1 至 %2</source>
            <translation>%1 – %2</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::LayerModel</name>
        <message>
            <source>网格界线和编号</source>
            <translation>Grid borders and numbers</translation>
        </message>
        <message>
            <source>网格底色</source>
            <translation>Grid colours</translation>
        </message>
        <message>
            <source>小区</source>
            <translation>Compounds</translation>
        </message>
        <message>
            <source>楼栋</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>道路</source>
            <translation>Streets</translation>
        </message>
        <message>
            <source>围墙和大门</source>
            <translation>Walls and gates</translation>
        </message>
        <message>
            <source>水系、绿地、场地</source>
            <translation>Water, green, grounds</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>垃圾桶</source>
            <translation>Bins</translation>
        </message>
        <message>
            <source>垃圾点位</source>
            <translation>Garbage points</translation>
        </message>
        <message>
            <source>工单（面积表示件数）</source>
            <translation>Tickets (area = number)</translation>
        </message>
        <message>
            <source>热点</source>
            <translation>Hotspots</translation>
        </message>
        <message>
            <source>巡查轨迹</source>
            <translation>Patrol tracks</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::MapView</name>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>东经 %1°　北纬 %2°</source>
            <translation>%1° E  %2° N</translation>
        </message>
        <message>
            <source>　第%1网格</source>
            <translation>  grid %1</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::MetricsModel</name>
        <message>
            <source>%L1 m</source>
            <translation>%L1 m</translation>
        </message>
        <message>
            <source>%L1 公顷</source>
            <translation>%L1 ha</translation>
        </message>
        <message>
            <source>平均 %L1，最少 %L2，最多 %L3</source>
            <translation>mean %L1, least %L2, most %L3</translation>
        </message>
        <message>
            <source>不均衡度 %1 %</source>
            <translation>Imbalance %1 %</translation>
        </message>
        <message>
            <source>不均衡度 %1 %（原 %2 %）</source>
            <translation>Imbalance %1 % (was %2 %)</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::ProjectDocument</name>
        <message>
            <source>%1 个小区 · %2 个网格 · %L3 人</source>
            <translation>%1 compounds · %2 grids · %L3 residents</translation>
        </message>
        <message>
            <source>打不开 %1：%2</source>
            <translation>Cannot open %1: %2</translation>
        </message>
        <message>
            <source>工单定位失败：%1</source>
            <translation>Tickets could not be located: %1</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::RedrawSession</name>
        <message>
            <source>网格不能划分：%1</source>
            <translation>The grids cannot be edited: %1</translation>
        </message>
        <message>
            <source>先在表中选接收的网格</source>
            <translation>First choose the grid that takes, in the table</translation>
        </message>
        <message>
            <source>点楼栋，划入第%1网格</source>
            <translation>Click a building to give it to grid %1</translation>
        </message>
        <message>
            <source>界线已改，没有楼栋换网格</source>
            <translation>Borders moved, no building changed its grid</translation>
        </message>
        <message>
            <source>与原方案相同</source>
            <translation>Same as the plan at the start</translation>
        </message>
        <message>
            <source>换网格：%L1 栋，%L2 户，%L3 人</source>
            <translation>Moved: %L1 buildings, %L2 households, %L3 residents</translation>
        </message>
        <message>
            <source>这个社区没有项目文件，不能保存</source>
            <translation>This community has no project file to save to</translation>
        </message>
        <message>
            <source>已保存</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>没有保存：%1</source>
            <translation>Not saved: %1</translation>
        </message>
        <message>
            <source>已划入第%1网格</source>
            <translation>Given to grid %1</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::RouteModel</name>
        <message>
            <source>%1 至 %2</source>
            <translation>%1 – %2</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::StopModel</name>
        <message>
            <source>%L1 L</source>
            <translation>%L1 l</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::TicketFilterModel</name>
        <message>
            <source>%1 至 %2</source>
            <translation>%1 – %2</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::TicketListModel</name>
        <message>
            <source>日期不明</source>
            <translation>no date</translation>
        </message>
        <message>
            <source>已办结</source>
            <translation>done</translation>
        </message>
        <message>
            <source>不受理</source>
            <translation>rejected</translation>
        </message>
        <message>
            <source>办理中</source>
            <translation>open</translation>
        </message>
    </context>
</TS>
