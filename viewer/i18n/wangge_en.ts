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
        <name>ChangesCard</name>
        <message>
            <source>不再显示（D）</source>
            <translation>Hide (D)</translation>
        </message>
        <message>
            <source>第%1网格到第%2网格，%3 栋，%4 人</source>
            <translation>Grid %1 to grid %2, %3 buildings, %4 residents</translation>
        </message>
        <message>
            <source>%1 栋，%L2 人，%L3 件，%4</source>
            <translation>%1 bldg., %L2 residents, %L3 tickets, %4</translation>
        </message>
        <message>
            <source>只有土地，%1</source>
            <translation>land only, %1</translation>
        </message>
    </context>
    <context>
        <name>EnsemblePanel</name>
        <message>
            <source>随机划出上万个合格的划法，看当前划法排在哪里：是划得特别匀，还是随便一划就能更匀。</source>
            <translation>Draws ten thousand legal plans at random to show where the present one lies among them: remarkably even, or bettered by chance.</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>导出划法</source>
            <translation>Export the plan</translation>
        </message>
        <message>
            <source>Shapefile，GBK (*.shp)</source>
            <translation>Shapefile, GBK (*.shp)</translation>
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
        <name>GridSheet</name>
        <message>
            <source>改名称、编码、网格员</source>
            <translation>Name, code, member</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>网格员（岗位，不写人名）</source>
            <translation>Member (a post, no person's name)</translation>
        </message>
        <message>
            <source>改了编码，原编码从此停用，不会再给别的网格。</source>
            <translation>When the code changes, the old one is retired and never given to another grid.</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>改好了</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>一步可撤销（回车）</source>
            <translation>One step of undo (Enter)</translation>
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
        <name>ImportCard</name>
        <message>
            <source>导入 %1</source>
            <translation>Import of %1</translation>
        </message>
        <message>
            <source>停止</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>不要了，什么也没有改</source>
            <translation>Put aside; nothing was changed</translation>
        </message>
        <message>
            <source>检查划分</source>
            <translation>Examining the plan</translation>
        </message>
        <message>
            <source>检查结果</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>版本名称</source>
            <translation>Name of the version</translation>
        </message>
        <message>
            <source>存为版本</source>
            <translation>Save as version</translation>
        </message>
        <message>
            <source>留着，还不启用</source>
            <translation>Kept, not yet in force</translation>
        </message>
        <message>
            <source>接着改</source>
            <translation>Take up</translation>
        </message>
        <message>
            <source>换成这个划法，一步可撤销</source>
            <translation>In place of the plan as it stands, one step of undo</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>导入改好的划法</source>
            <translation>Import an edited plan</translation>
        </message>
        <message>
            <source>划法 (*.gpkg *.geojson *.json *.shp *.kml *.dxf)</source>
            <translation>Plans (*.gpkg *.geojson *.json *.shp *.kml *.dxf)</translation>
        </message>
        <message>
            <source>全部文件 (*)</source>
            <translation>All files (*)</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>移动界线</source>
            <translation>Move borders</translation>
        </message>
        <message>
            <source>改画界线</source>
            <translation>Redraw a border</translation>
        </message>
        <message>
            <source>分割网格</source>
            <translation>Split a grid</translation>
        </message>
        <message>
            <source>合并网格</source>
            <translation>Merge grids</translation>
        </message>
        <message>
            <source>涂刷地块</source>
            <translation>Brush</translation>
        </message>
        <message>
            <source>框选地块</source>
            <translation>Rectangle</translation>
        </message>
        <message>
            <source>划转楼栋</source>
            <translation>Give a block</translation>
        </message>
        <message>
            <source>划转小区</source>
            <translation>Give a compound</translation>
        </message>
        <message>
            <source>吸附开关</source>
            <translation>Snapping on, off</translation>
        </message>
        <message>
            <source>完成线；有十字时等于点一下</source>
            <translation>End the line; with the cross: click</translation>
        </message>
        <message>
            <source>退一点；再按退出工具</source>
            <translation>One vertex back, then leave the tool</translation>
        </message>
        <message>
            <source>按住：任何工具里都能拖动地图</source>
            <translation>Held: drag the map in any tool</translation>
        </message>
        <message>
            <source>移动十字</source>
            <translation>Move the cross</translation>
        </message>
        <message>
            <source>十字移动一个像素</source>
            <translation>Move the cross by a pixel</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>重做（也可 Ctrl+Shift+Z）</source>
            <translation>Redo (also Ctrl+Shift+Z)</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>看变化</source>
            <translation>Changes</translation>
        </message>
        <message>
            <source>看全图</source>
            <translation>Show everything</translation>
        </message>
        <message>
            <source>图层</source>
            <translation>Layers</translation>
        </message>
        <message>
            <source>地图、热力、划格、周五</source>
            <translation>Map, heat, grids, Friday</translation>
        </message>
        <message>
            <source>这张表</source>
            <translation>This sheet</translation>
        </message>
        <message>
            <source>按键</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>界线贴路贴墙</source>
            <translation>Border onto streets and walls</translation>
        </message>
        <message>
            <source>加锁、解锁；再按换成锁小区</source>
            <translation>Lock, unlock; again: compounds</translation>
        </message>
        <message>
            <source>改网格的编码、名称、网格员</source>
            <translation>Code, name, member of a grid</translation>
        </message>
        <message>
            <source>按规则重新编号</source>
            <translation>Renumber by the rule</translation>
        </message>
        <message>
            <source>权重</source>
            <translation>Weights</translation>
        </message>
        <message>
            <source>换接收的网格；贴路的距离</source>
            <translation>Next target; reach to streets</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>方案、对照、版本</source>
            <translation>Proposals, sample, versions</translation>
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
        <message>
            <source>解锁第%1网格</source>
            <translation>Unlock grid %1</translation>
        </message>
        <message>
            <source>锁定第%1网格</source>
            <translation>Lock grid %1</translation>
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
            <source>道路 m</source>
            <translation>Streets</translation>
        </message>
        <message>
            <source>巡查</source>
            <translation>Patrol</translation>
        </message>
        <message>
            <source>与平均相比</source>
            <translation>against mean</translation>
        </message>
        <message>
            <source>按%1排序</source>
            <translation>Sort by %1</translation>
        </message>
        <message>
            <source>巡查一遍的分钟数；点按排序</source>
            <translation>Minutes of one patrol round; click to sort</translation>
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
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
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
        <message>
            <source>楼层数</source>
            <translation>Floors</translation>
        </message>
        <message>
            <source>房间数</source>
            <translation>Rooms</translation>
        </message>
        <message>
            <source>占地面积</source>
            <translation>Footprint (m²)</translation>
        </message>
        <message>
            <source>建筑面积</source>
            <translation>Floor area (m²)</translation>
        </message>
        <message>
            <source>住宅楼</source>
            <translation>Residential</translation>
        </message>
        <message>
            <source>商业楼</source>
            <translation>Commercial</translation>
        </message>
        <message>
            <source>公共建筑</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>工业建筑</source>
            <translation>Industrial</translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>打印挂图</source>
            <translation>Print the wall map</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>图片 (*.png)</source>
            <translation>Picture (*.png)</translation>
        </message>
        <message>
            <source>打印调整通知</source>
            <translation>Print the change notice</translation>
        </message>
        <message>
            <source>矢量图 (*.svg)</source>
            <translation>Vector graphics (*.svg)</translation>
        </message>
    </context>
    <context>
        <name>PrintSheet</name>
        <message>
            <source>网格调整通知</source>
            <translation>grid-change-notice</translation>
        </message>
        <message>
            <source>网格示意图</source>
            <translation>grid-map</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>挂图</source>
            <translation>Wall map</translation>
        </message>
        <message>
            <source>调整通知</source>
            <translation>Change notice</translation>
        </message>
        <message>
            <source>当前划法的网格示意图，一张纸。</source>
            <translation>The plan as it stands, on one sheet.</translation>
        </message>
        <message>
            <source>哪些楼换了网格、要换哪些公示牌，A4 竖排，给居民和网格员看。</source>
            <translation>Which buildings change grid and which signs must be replaced; A4, for residents and members.</translation>
        </message>
        <message>
            <source>标出与现行方案不同的地方</source>
            <translation>Highlight what differs from the plan in force</translation>
        </message>
        <message>
            <source>发布单位（可不填）</source>
            <translation>Issued by (may be empty)</translation>
        </message>
        <message>
            <source>从哪天起，如 2024-06-01（可不填）</source>
            <translation>Valid from, as 2024-06-01 (may be empty)</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>停止</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>打印到文件…</source>
            <translation>Print to a file…</translation>
        </message>
        <message>
            <source>停止打印</source>
            <translation>Stop printing</translation>
        </message>
        <message>
            <source>选文件名（回车）</source>
            <translation>Choose a file (Enter)</translation>
        </message>
    </context>
    <context>
        <name>ProposalCard</name>
        <message>
            <source>方案 %1 的小图</source>
            <translation>Small map of proposal %1</translation>
        </message>
        <message>
            <source>紧凑度 %1</source>
            <translation>Compactness %1</translation>
        </message>
        <message>
            <source>换 %1</source>
            <translation>Moved %1</translation>
        </message>
        <message>
            <source>比较</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>在图上看与当前划法的差别</source>
            <translation>Show on the map what differs from the plan as it stands</translation>
        </message>
        <message>
            <source>采用</source>
            <translation>Apply</translation>
        </message>
        <message>
            <source>换成这个方案，一步可撤销</source>
            <translation>Take this plan, one step of undo</translation>
        </message>
        <message>
            <source>方案 %1，%2，%3，换网格 %4</source>
            <translation>Proposal %1, %2, %3, moved %4</translation>
        </message>
    </context>
    <context>
        <name>ProposalDrawer</name>
        <message>
            <source>方案</source>
            <translation>Proposals</translation>
        </message>
        <message>
            <source>对照</source>
            <translation>Random</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>网格数</source>
            <translation>Grids</translation>
        </message>
        <message>
            <source>少一个网格</source>
            <translation>One grid fewer</translation>
        </message>
        <message>
            <source>多一个网格</source>
            <translation>One grid more</translation>
        </message>
        <message>
            <source>不切开小区</source>
            <translation>Keep compounds whole</translation>
        </message>
        <message>
            <source>至多换人</source>
            <translation>Moved ≤</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>停止</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>抽样</source>
            <translation>Sample</translation>
        </message>
        <message>
            <source>再算一次</source>
            <translation>Search again</translation>
        </message>
        <message>
            <source>算方案</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>停止计算</source>
            <translation>Stop the search</translation>
        </message>
        <message>
            <source>随机划一万次</source>
            <translation>Ten thousand random plans</translation>
        </message>
        <message>
            <source>约 %1 秒</source>
            <translation>About %1 seconds</translation>
        </message>
        <message>
            <source>取舍图：横向是换网格的人，纵向是人口相差，颜色越深越紧凑</source>
            <translation>Trade-off: people moved against imbalance, darker is more compact</translation>
        </message>
        <message>
            <source>正在找几个各有所长的方案：最均衡的、改动最少的、最紧凑的…</source>
            <translation>Looking for plans with different strengths: the most even, the least changed, the most compact…</translation>
        </message>
        <message>
            <source>按左边的要求找几个各有所长的方案，每个都写明离能证明的最好还差多少。锁住的网格不动。</source>
            <translation>Finds a few plans with different strengths, each with how far it is from the proven best. Locked grids stay.</translation>
        </message>
        <message>
            <source>收起（P）</source>
            <translation>Close (P)</translation>
        </message>
    </context>
    <context>
        <name>ProposalModel</name>
        <message>
            <source>人口</source>
            <translation>People</translation>
        </message>
        <message>
            <source>户数</source>
            <translation>Homes</translation>
        </message>
        <message>
            <source>楼栋</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>单元门</source>
            <translation>Entrances</translation>
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
            <source>巡查</source>
            <translation>Patrol</translation>
        </message>
    </context>
    <context>
        <name>RedrawPanel</name>
        <message>
            <source>撤销（Ctrl+Z）</source>
            <translation>Undo (Ctrl+Z)</translation>
        </message>
        <message>
            <source>重做（Ctrl+Y）</source>
            <translation>Redo (Ctrl+Y)</translation>
        </message>
        <message>
            <source>吸附：开（N）</source>
            <translation>Snapping: on (N)</translation>
        </message>
        <message>
            <source>吸附：关（N）</source>
            <translation>Snapping: off (N)</translation>
        </message>
        <message>
            <source>按键（?）</source>
            <translation>Keys (?)</translation>
        </message>
        <message>
            <source>放弃</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>回到现行方案</source>
            <translation>Back to the plan in force</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>存为版本，或启用（Ctrl+S）</source>
            <translation>Keep as a version, or put in force (Ctrl+S)</translation>
        </message>
        <message>
            <source>让电脑出方案</source>
            <translation>Propose plans</translation>
        </message>
        <message>
            <source>方案（P）</source>
            <translation>Proposals (P)</translation>
        </message>
        <message>
            <source>看变化</source>
            <translation>Changes</translation>
        </message>
        <message>
            <source>与现行方案相比（D）</source>
            <translation>Against the plan in force (D)</translation>
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
            <source>巡查</source>
            <translation>Patrol</translation>
        </message>
        <message>
            <source>容许相差</source>
            <translation>Tolerance</translation>
        </message>
        <message>
            <source>±%1 %</source>
            <translation>±%1 %</translation>
        </message>
        <message>
            <source>都在范围内</source>
            <translation>all within</translation>
        </message>
        <message>
            <source>%1 个超出</source>
            <translation>%1 beyond</translation>
        </message>
        <message>
            <source>按与平均的差距给网格上色</source>
            <translation>Colour grids by distance from the mean</translation>
        </message>
        <message>
            <source>打印挂图、调整通知（Ctrl+P）</source>
            <translation>Print wall map or notice (Ctrl+P)</translation>
        </message>
        <message>
            <source>综合</source>
            <translation>Sum</translation>
        </message>
        <message>
            <source>权重…</source>
            <translation>Weights…</translation>
        </message>
        <message>
            <source>哪些算进综合负担，各算多少（W）</source>
            <translation>Which loads count, and how much (W)</translation>
        </message>
        <message>
            <source>改名称编码…</source>
            <translation>Name and code…</translation>
        </message>
        <message>
            <source>改表中选中的网格（F2，或双击一行）</source>
            <translation>Of the grid chosen in the table (F2, or double-click a row)</translation>
        </message>
        <message>
            <source>重新编号…</source>
            <translation>Renumber…</translation>
        </message>
        <message>
            <source>从西到东、由北到南按规则编号，先看对照（Shift+F2）</source>
            <translation>West to east, north to south, with a look first (Shift+F2)</translation>
        </message>
    </context>
    <context>
        <name>RenumberSheet</name>
        <message>
            <source>按规则重新编号</source>
            <translation>Renumber by the rule</translation>
        </message>
        <message>
            <source>从西到东、由北到南，001 起。%1 个网格换编码；以号为名的跟着改，空出来的编码从此停用。</source>
            <translation>West to east, north to south, from 001. %1 grids get another code; names made of the number follow, codes left over are retired.</translation>
        </message>
        <message>
            <source>编码已经符合规则：从西到东、由北到南，001 起。</source>
            <translation>The codes follow the rule already: west to east, north to south, from 001.</translation>
        </message>
        <message>
            <source>原编码与新编码</source>
            <translation>Old and new codes</translation>
        </message>
        <message>
            <source>%1，%2 改为 %3</source>
            <translation>%1, %2 becomes %3</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>重新编号</source>
            <translation>Renumber</translation>
        </message>
        <message>
            <source>一步可撤销（回车）</source>
            <translation>One step of undo (Enter)</translation>
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
        <name>SaveSheet</name>
        <message>
            <source>保存方案</source>
            <translation>Save the plan</translation>
        </message>
        <message>
            <source>每一步都已记在项目文件里，关掉也不会丢。启用后，地图、派单和周五安排都按新界线。</source>
            <translation>Every step is in the project file already. Once in force, map, dispatch and Friday follow the new borders.</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>说明（为什么改）</source>
            <translation>Note (why)</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>存为版本</source>
            <translation>Keep as a version</translation>
        </message>
        <message>
            <source>留着以后比较，现行方案不变</source>
            <translation>To compare later; the plan in force stays</translation>
        </message>
        <message>
            <source>启用新方案</source>
            <translation>Put in force</translation>
        </message>
        <message>
            <source>编制（岗位，不写人名）</source>
            <translation>Author (a post, no name)</translation>
        </message>
        <message>
            <source>从哪天起</source>
            <translation>Valid from</translation>
        </message>
        <message>
            <source>从哪天起，如 2024-06-01</source>
            <translation>Valid from, as 2024-06-01</translation>
        </message>
        <message>
            <source>今天，或 2024-06-01</source>
            <translation>today, or 2024-06-01</translation>
        </message>
        <message>
            <source>停止保存</source>
            <translation>Stop saving</translation>
        </message>
        <message>
            <source>正在保存…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <source>从那天起按这个方案（回车）</source>
            <translation>In force from that day (Enter)</translation>
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
        <name>ToolOptions</name>
        <message>
            <source>%1的选项</source>
            <translation>Options: %1</translation>
        </message>
        <message>
            <source>最远</source>
            <translation>Within</translation>
        </message>
        <message>
            <source>近一些（[）</source>
            <translation>Nearer ([)</translation>
        </message>
        <message>
            <source>%1 米</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>远一些（]）</source>
            <translation>Farther (])</translation>
        </message>
        <message>
            <source>网格、界线</source>
            <translation>Grids, borders</translation>
        </message>
        <message>
            <source>小区</source>
            <translation>Compounds</translation>
        </message>
    </context>
    <context>
        <name>ToolPalette</name>
        <message>
            <source>移动界线</source>
            <translation>Move borders</translation>
        </message>
        <message>
            <source>改画界线</source>
            <translation>Redraw a border</translation>
        </message>
        <message>
            <source>分割网格</source>
            <translation>Split a grid</translation>
        </message>
        <message>
            <source>合并网格</source>
            <translation>Merge grids</translation>
        </message>
        <message>
            <source>涂刷地块</source>
            <translation>Brush</translation>
        </message>
        <message>
            <source>框选地块</source>
            <translation>Rectangle</translation>
        </message>
        <message>
            <source>划转楼栋</source>
            <translation>Give a block</translation>
        </message>
        <message>
            <source>划转小区</source>
            <translation>Give a compound</translation>
        </message>
        <message>
            <source>加锁、解锁</source>
            <translation>Lock, unlock</translation>
        </message>
        <message>
            <source>划格工具</source>
            <translation>Tools</translation>
        </message>
        <message>
            <source>%1（%2）</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>贴路贴墙</source>
            <translation>Follow streets</translation>
        </message>
    </context>
    <context>
        <name>VersionList</name>
        <message>
            <source>版本</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>还没有版本。保存时可以存为版本；启用新方案时，旧方案自动留作版本。</source>
            <translation>No versions yet. A plan can be saved as one; putting a plan in force keeps the old one.</translation>
        </message>
    </context>
    <context>
        <name>VersionRow</name>
        <message>
            <source>%1 存</source>
            <translation>saved %1</translation>
        </message>
        <message>
            <source>由“%1”改来</source>
            <translation>from “%1”</translation>
        </message>
        <message>
            <source>比较</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>在图上和表里看差别（回车）</source>
            <translation>The difference on the map and as a table (Enter)</translation>
        </message>
        <message>
            <source>取回</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>换成这个版本的划法，一步可撤销</source>
            <translation>In place of the plan as it stands, one step of undo</translation>
        </message>
        <message>
            <source>导出…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>给 QGIS、CAD 等别的程序</source>
            <translation>For QGIS, CAD and other programs</translation>
        </message>
        <message>
            <source>删除（Delete）</source>
            <translation>Delete (Del)</translation>
        </message>
        <message>
            <source>现行的和用过的方案要留作记录，不能删除</source>
            <translation>Plans that are or were in force are kept on record</translation>
        </message>
        <message>
            <source>删除后不能恢复</source>
            <translation>This cannot be undone</translation>
        </message>
        <message>
            <source>留着</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Delete</translation>
        </message>
    </context>
    <context>
        <name>VersionWishes</name>
        <message>
            <source>与哪个方案比较</source>
            <translation>Compare with</translation>
        </message>
        <message>
            <source>导入改好的…</source>
            <translation>Import edited…</translation>
        </message>
        <message>
            <source>在 QGIS、CAD 里改好的划法：先看差别，再决定</source>
            <translation>A plan edited in QGIS or CAD: see the difference, then decide</translation>
        </message>
        <message>
            <source>导出当前划法…</source>
            <translation>Export this plan…</translation>
        </message>
        <message>
            <source>GeoPackage、GeoJSON、Shapefile、KML、DXF</source>
            <translation>GeoPackage, GeoJSON, Shapefile, KML, DXF</translation>
        </message>
        <message>
            <source>进度</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>停止</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>不替换</source>
            <translation>Leave it</translation>
        </message>
        <message>
            <source>替换</source>
            <translation>Replace</translation>
        </message>
    </context>
    <context>
        <name>WeightModel</name>
        <message>
            <source>人口</source>
            <translation>Residents</translation>
        </message>
        <message>
            <source>户数</source>
            <translation>Households</translation>
        </message>
        <message>
            <source>楼栋</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>单元门</source>
            <translation>Entrances</translation>
        </message>
        <message>
            <source>工单</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>道路（米）</source>
            <translation>Streets (m)</translation>
        </message>
        <message>
            <source>巡查（分钟）</source>
            <translation>Patrol (min)</translation>
        </message>
        <message>
            <source>面积（平方米）</source>
            <translation>Area (m²)</translation>
        </message>
    </context>
    <context>
        <name>WeightSheet</name>
        <message>
            <source>负担怎么算</source>
            <translation>What counts as load</translation>
        </message>
        <message>
            <source>收起（Esc）</source>
            <translation>Close (Esc)</translation>
        </message>
        <message>
            <source>每项先除以各网格的平均，再乘权重相加。0 不计。</source>
            <translation>Each load over its mean, times its weight, added. 0 leaves it out.</translation>
        </message>
        <message>
            <source>权重</source>
            <translation>Weights</translation>
        </message>
        <message>
            <source>%1少算一些</source>
            <translation>%1: less</translation>
        </message>
        <message>
            <source>%1的权重</source>
            <translation>Weight of %1</translation>
        </message>
        <message>
            <source>%1多算一些</source>
            <translation>%1: more</translation>
        </message>
        <message>
            <source>去掉%1</source>
            <translation>Leave out %1</translation>
        </message>
        <message>
            <source>楼栋的其他属性</source>
            <translation>Other attributes of buildings</translation>
        </message>
        <message>
            <source>加这一项</source>
            <translation>Add it</translation>
        </message>
        <message>
            <source>楼栋图层的属性，最多四项</source>
            <translation>A column of the buildings layer, four at most</translation>
        </message>
        <message>
            <source>负担 = %1</source>
            <translation>Load = %1</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::ChangeModel</name>
        <message>
            <source>%L1 m²</source>
            <translation>%L1 m²</translation>
        </message>
        <message>
            <source>不足 1 m²</source>
            <translation>under 1 m²</translation>
        </message>
        <message>
            <source>%L1 公顷</source>
            <translation>%L1 ha</translation>
        </message>
        <message>
            <source>两个方案相同</source>
            <translation>Both plans are the same</translation>
        </message>
        <message>
            <source>%L1 栋、%L2 户、%L3 人、%L4 件工单换网格；要换 %L5 块公示牌</source>
            <translation>%L1 buildings, %L2 households, %L3 residents, %L4 tickets change their grid; %L5 signs to replace</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::EnsembleModel</name>
        <message>
            <source>当前划法小于 %L1 个随机划法中的 %2 %</source>
            <translation>This plan is below %2 % of %L1 random plans</translation>
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
        <name>wangge::viewer::HistogramItem</name>
        <message>
            <source>当前划法</source>
            <translation>this plan</translation>
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
        <message>
            <source>锁</source>
            <translation>locked</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::MetricsModel</name>
        <message>
            <source>%L1 公顷</source>
            <translation>%L1 ha</translation>
        </message>
        <message>
            <source>第%1网格：%L2 公顷，楼栋 %L3，单元门 %L4
紧凑度 %5（外接圆 %6，凸包 %7）
切开小区 %8 个，穿界道路 %9 处</source>
            <translation>Grid %1: %L2 ha, %L3 buildings, %L4 entrances
Compactness %5 (circle %6, hull %7)
%8 compounds cut, %9 streets crossed</translation>
        </message>
        <message>
            <source>新网格</source>
            <translation>New grid</translation>
        </message>
        <message>
            <source>与现行方案比：人口 %1，户数 %2，工单 %3</source>
            <translation>Against the plan in force: residents %1, households %2, tickets %3</translation>
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
        <message>
            <source>平均为 1，最少 %L1，最多 %L2</source>
            <translation>Mean 1, least %L1, most %L2</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::PlanImporter</name>
        <message>
            <source>正在存为版本…</source>
            <translation>Saving as a version…</translation>
        </message>
        <message>
            <source>正在检查、比较…</source>
            <translation>Examining and comparing…</translation>
        </message>
        <message>
            <source>这个划分有错误，不能接受，项目没有改动。请按下面的建议在原软件里修改。</source>
            <translation>The plan has errors and cannot be accepted; the project is unchanged. Mend it as advised below.</translation>
        </message>
        <message>
            <source>与现行方案相同，%1 个网格</source>
            <translation>The same as the plan in force, %1 grids</translation>
        </message>
        <message>
            <source>%1 个网格；与现行方案相比 %L2 栋、%L3 人换网格，图上紫色是换手的土地。项目还没有改动。</source>
            <translation>%1 grids; against the plan in force %L2 buildings and %L3 residents change grid (purple on the map). The project is unchanged so far.</translation>
        </message>
        <message>
            <source>没有这个文件，或者里面没有网格：%1</source>
            <translation>No such file, or no grids in it: %1</translation>
        </message>
        <message>
            <source>这种文件读不了；可以读 .gpkg、.geojson、.shp、.kml、.dxf</source>
            <translation>Files of this kind cannot be read; .gpkg, .geojson, .shp, .kml, .dxf can</translation>
        </message>
        <message>
            <source>读不出划分，文件可能坏了：%1</source>
            <translation>No plan could be read, the file may be damaged: %1</translation>
        </message>
        <message>
            <source>%1，与现行方案相比</source>
            <translation>%1, against the plan in force</translation>
        </message>
        <message>
            <source>这个社区没有项目文件，不能存为版本</source>
            <translation>This community has no project file to keep versions in</translation>
        </message>
        <message>
            <source>从 %1 导入</source>
            <translation>Imported from %1</translation>
        </message>
        <message>
            <source>没有存：这个名称已经用了，换一个</source>
            <translation>Not saved: the name is taken, choose another</translation>
        </message>
        <message>
            <source>没有存：%1</source>
            <translation>Not saved: %1</translation>
        </message>
        <message>
            <source>“%1”的划法</source>
            <translation>the plan of “%1”</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::PlanPrinter</name>
        <message>
            <source>现行方案</source>
            <translation>plan in force</translation>
        </message>
        <message>
            <source>新方案</source>
            <translation>new plan</translation>
        </message>
        <message>
            <source>正在打印…</source>
            <translation>Printing…</translation>
        </message>
        <message>
            <source>已打印 %1 页到 %2</source>
            <translation>Printed %1 pages to %2</translation>
        </message>
        <message>
            <source>没有打印：%1</source>
            <translation>Not printed: %1</translation>
        </message>
        <message>
            <source>已停止，没有打印</source>
            <translation>Stopped, nothing was printed</translation>
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
        <name>wangge::viewer::ProposalModel</name>
        <message>
            <source>%L1 人（%2）</source>
            <translation>%L1 (%2)</translation>
        </message>
        <message>
            <source>已是最优，有证明</source>
            <translation>Proven best</translation>
        </message>
        <message>
            <source>离最优至多 %1</source>
            <translation>Within %1 of the best</translation>
        </message>
        <message>
            <source>小区都完整</source>
            <translation>No compound cut</translation>
        </message>
        <message>
            <source>切开 %1 个小区</source>
            <translation>%1 compounds cut</translation>
        </message>
        <message>
            <source>没有算出方案：%1</source>
            <translation>No proposals: %1</translation>
        </message>
        <message>
            <source>已停止</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>没有找到别的方案</source>
            <translation>No other plan was found</translation>
        </message>
        <message>
            <source>方案 %1</source>
            <translation>Proposal %1</translation>
        </message>
        <message>
            <source>%1相差 %2</source>
            <translation>%1 ±%2</translation>
        </message>
        <message>
            <source>现行方案：%1</source>
            <translation>Plan in force: %1</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::RedrawSession</name>
        <message>
            <source>线至少要两个点</source>
            <translation>A line needs two points</translation>
        </message>
        <message>
            <source>界线已改画</source>
            <translation>The border has its new course</translation>
        </message>
        <message>
            <source>已分成两个网格，现有 %1 个</source>
            <translation>Split; there are %1 grids now</translation>
        </message>
        <message>
            <source>已合并，现有 %1 个网格</source>
            <translation>Merged; there are %1 grids now</translation>
        </message>
        <message>
            <source>已划入%1</source>
            <translation>Given to %1</translation>
        </message>
        <message>
            <source>已采用%1，可撤销</source>
            <translation>%1 applied; it can be undone</translation>
        </message>
        <message>
            <source>已加锁</source>
            <translation>Locked</translation>
        </message>
        <message>
            <source>已解锁</source>
            <translation>Unlocked</translation>
        </message>
        <message>
            <source>第%1网格 %2 人</source>
            <translation>Grid %1: %2</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>%L1 栋，%L2 户，%L3 人换网格</source>
            <translation>%L1 buildings, %L2 households, %L3 residents change their grid</translation>
        </message>
        <message>
            <source>新网格：%L1 栋，%L2 户，%L3 人</source>
            <translation>New grid: %L1 buildings, %L2 households, %L3 residents</translation>
        </message>
        <message>
            <source>保留%1</source>
            <translation>Keep %1</translation>
        </message>
        <message>
            <source>%1并入%2，共 %L3 人</source>
            <translation>%1 into %2: %L3 residents</translation>
        </message>
        <message>
            <source>解锁%1</source>
            <translation>Unlock %1</translation>
        </message>
        <message>
            <source>锁定%1</source>
            <translation>Lock %1</translation>
        </message>
        <message>
            <source>从这里起，划给%1</source>
            <translation>From here: to %1</translation>
        </message>
        <message>
            <source>选%1来接收</source>
            <translation>Let %1 take land</translation>
        </message>
        <message>
            <source>划入%1</source>
            <translation>To %1</translation>
        </message>
        <message>
            <source>%L1 栋、%L2 人划入%3</source>
            <translation>%L1 buildings, %L2 residents to %3</translation>
        </message>
        <message>
            <source>移动界线</source>
            <translation>Move borders</translation>
        </message>
        <message>
            <source>改画界线</source>
            <translation>Redraw a border</translation>
        </message>
        <message>
            <source>分割网格</source>
            <translation>Split a grid</translation>
        </message>
        <message>
            <source>合并网格</source>
            <translation>Merge grids</translation>
        </message>
        <message>
            <source>涂刷</source>
            <translation>Brush</translation>
        </message>
        <message>
            <source>框选</source>
            <translation>Rectangle</translation>
        </message>
        <message>
            <source>划转楼栋</source>
            <translation>Give a block</translation>
        </message>
        <message>
            <source>划转小区</source>
            <translation>Give a compound</translation>
        </message>
        <message>
            <source>加锁</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>拖界线上的圆点；在界线中间拖，会多出一个点。</source>
            <translation>Drag a dot on a border; dragging between dots makes a new one.</translation>
        </message>
        <message>
            <source>继续点；最后一点落在界线上，双击或回车完成，Esc 退一点。</source>
            <translation>Go on; end on the border with a double click or Enter. Esc: one vertex back.</translation>
        </message>
        <message>
            <source>从界线上一点起，画出界线的新走向。</source>
            <translation>Begin on a border and draw its new course.</translation>
        </message>
        <message>
            <source>继续点；画出网格后双击或回车完成，Esc 退一点。</source>
            <translation>Go on; end beyond the grid with a double click or Enter. Esc: one vertex back.</translation>
        </message>
        <message>
            <source>从网格外拖到另一侧，一笔分成两个；也可逐点画。</source>
            <translation>Drag right across a grid to split it; or click point by point.</translation>
        </message>
        <message>
            <source>再点相邻的网格，并入前一个。</source>
            <translation>Now the neighbour that goes into it.</translation>
        </message>
        <message>
            <source>先点要保留的网格。</source>
            <translation>First the grid that stays.</translation>
        </message>
        <message>
            <source>按住，从要扩大的网格往外涂。</source>
            <translation>Press in the grid that grows and paint outwards.</translation>
        </message>
        <message>
            <source>按住涂过的地块划入%1。Esc 另选。</source>
            <translation>Paint land to give it to %1. Esc: another grid.</translation>
        </message>
        <message>
            <source>从要扩大的网格里起，拉一个框。</source>
            <translation>Drag a box that begins in the grid that grows.</translation>
        </message>
        <message>
            <source>框里的地块划入%1。Esc 另选。</source>
            <translation>Land in the box goes to %1. Esc: another grid.</translation>
        </message>
        <message>
            <source>先点接收的网格（图上或表中）。</source>
            <translation>First the grid that takes (map or table).</translation>
        </message>
        <message>
            <source>点楼栋，划入%1。Esc 另选。</source>
            <translation>Click buildings to give them to %1. Esc: another grid.</translation>
        </message>
        <message>
            <source>点小区，整个划入%1。Esc 另选。</source>
            <translation>Click compounds to give them to %1. Esc: another grid.</translation>
        </message>
        <message>
            <source>点网格或界线，加锁或解锁；锁住的不会被改动。</source>
            <translation>Click a grid or border to lock or unlock it; what is locked does not change.</translation>
        </message>
        <message>
            <source>网格不能划分：%1</source>
            <translation>The grids cannot be edited: %1</translation>
        </message>
        <message>
            <source>改动不能保存到项目文件：%1</source>
            <translation>Changes cannot be kept in the project file: %1</translation>
        </message>
        <message>
            <source>这一步没有保存，已撤回：%1</source>
            <translation>This step was not saved and is taken back: %1</translation>
        </message>
        <message>
            <source>第%1网格</source>
            <translation>Grid %1</translation>
        </message>
        <message>
            <source>有改动，没有楼栋换网格</source>
            <translation>Changed, but no building changed its grid</translation>
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
            <source>已撤销</source>
            <translation>Undone</translation>
        </message>
        <message>
            <source>已重做</source>
            <translation>Redone</translation>
        </message>
        <message>
            <source>这个社区没有项目文件，不能保存</source>
            <translation>This community has no project file to save to</translation>
        </message>
        <message>
            <source>“%1”已启用，写进项目文件</source>
            <translation>“%1” is in force and in the project file</translation>
        </message>
        <message>
            <source>已存为版本“%1”</source>
            <translation>Kept as version “%1”</translation>
        </message>
        <message>
            <source>没有保存：%1</source>
            <translation>Not saved: %1</translation>
        </message>
        <message>
            <source>%1 划分</source>
            <translation>Plan of %1</translation>
        </message>
        <message>
            <source>与现行方案相比</source>
            <translation>Against the plan in force</translation>
        </message>
        <message>
            <source>%1，与当前划法相比</source>
            <translation>%1 against the plan as it stands</translation>
        </message>
        <message>
            <source>这条界线已经沿着路和墙</source>
            <translation>This border follows streets and walls already</translation>
        </message>
        <message>
            <source>%1 米内没有通到底的路或墙</source>
            <translation>No street or wall leads all the way within %1 m</translation>
        </message>
        <message>
            <source>这里没有界线，指着一条界线再点</source>
            <translation>There is no border here; point at one</translation>
        </message>
        <message>
            <source>这里没有小区</source>
            <translation>There is no compound here</translation>
        </message>
        <message>
            <source>界线已贴到路和墙上</source>
            <translation>The border follows streets and walls now</translation>
        </message>
        <message>
            <source>%1、%2 网格之间的界线</source>
            <translation>the border between grids %1 and %2</translation>
        </message>
        <message>
            <source>没有这个网格</source>
            <translation>There is no such grid</translation>
        </message>
        <message>
            <source>编码不能空着</source>
            <translation>The code must not be empty</translation>
        </message>
        <message>
            <source>编码只能用数字、字母和短横</source>
            <translation>A code is made of digits, letters and hyphens</translation>
        </message>
        <message>
            <source>名称不能空着</source>
            <translation>The name must not be empty</translation>
        </message>
        <message>
            <source>别的网格正用着这个编码</source>
            <translation>Another grid has this code</translation>
        </message>
        <message>
            <source>这个编码用过，已经停用，不再给别的网格</source>
            <translation>This code was used before and is retired</translation>
        </message>
        <message>
            <source>已改为“%1”</source>
            <translation>Now “%1”</translation>
        </message>
        <message>
            <source>%1 个网格换了编码，可撤销</source>
            <translation>%1 grids renumbered, can be undone</translation>
        </message>
        <message>
            <source>界线走到这里，没有楼栋换网格</source>
            <translation>The border would run here, no building changes grid</translation>
        </message>
        <message>
            <source>界线走到这里，%L1 栋、%L2 人换网格</source>
            <translation>The border would run here, %L1 buildings, %L2 residents change grid</translation>
        </message>
        <message>
            <source>贴路贴墙</source>
            <translation>Follow streets</translation>
        </message>
        <message>
            <source>指着一条界线，看它贴到路或墙上的走向；点一下就改。</source>
            <translation>Point at a border to see its course along streets and walls; click to take it.</translation>
        </message>
        <message>
            <source>点小区，加锁或解锁；锁住的小区不会被切开或划走。</source>
            <translation>Click a compound to lock or unlock it; a locked one is neither cut nor moved.</translation>
        </message>
        <message>
            <source>日期写成 2024-06-01 这样，并且要有这一天</source>
            <translation>Write the date as 2024-06-01, a day that exists</translation>
        </message>
        <message>
            <source>正在保存，请稍候</source>
            <translation>Saving, one moment</translation>
        </message>
        <message>
            <source>已取消，没有保存</source>
            <translation>Cancelled, nothing was saved</translation>
        </message>
        <message>
            <source>没有保存：这个名称已经用了，或者别的程序正在改这个项目</source>
            <translation>Not saved: the name is taken, or another program is changing the project</translation>
        </message>
        <message>
            <source>没有项目文件，重新统计会丢掉已做的改动；先撤销或放弃</source>
            <translation>Without a project file counting anew would lose the changes; undo or discard them first</translation>
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
    <context>
        <name>wangge::viewer::TradeOffPlot</name>
        <message>
            <source>现行 %1%，无人换</source>
            <translation>in force: %1%, nobody moves</translation>
        </message>
        <message>
            <source>换网格的人</source>
            <translation>people moved</translation>
        </message>
        <message>
            <source>%1相差</source>
            <translation>%1 ±</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::VersionModel</name>
        <message>
            <source>未启用</source>
            <translation>never in force</translation>
        </message>
        <message>
            <source>%1 至 %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>版本“%1”</source>
            <translation>Version “%1”</translation>
        </message>
        <message>
            <source>现行，%1 起</source>
            <translation>in force since %1</translation>
        </message>
        <message>
            <source>拟从 %1 起</source>
            <translation>planned from %1</translation>
        </message>
        <message>
            <source>当前划法</source>
            <translation>plan as it stands</translation>
        </message>
        <message>
            <source>版本读不出来：%1</source>
            <translation>The versions cannot be read: %1</translation>
        </message>
        <message>
            <source>现行方案</source>
            <translation>plan in force</translation>
        </message>
        <message>
            <source>%1，与%2相比</source>
            <translation>%1, against the %2</translation>
        </message>
        <message>
            <source>%1已删除</source>
            <translation>%1 deleted</translation>
        </message>
        <message>
            <source>文件名要以 .gpkg、.geojson、.shp、.kml 或 .dxf 结尾</source>
            <translation>The name must end in .gpkg, .geojson, .shp, .kml or .dxf</translation>
        </message>
        <message>
            <source>%1 已经有了，要替换吗？</source>
            <translation>%1 is there already. Replace it?</translation>
        </message>
        <message>
            <source>已导出到 %1</source>
            <translation>Exported to %1</translation>
        </message>
        <message>
            <source>没有导出</source>
            <translation>Not exported</translation>
        </message>
        <message>
            <source>已停止</source>
            <translation>Stopped</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::WeightModel</name>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>没有一项计入</source>
            <translation>nothing counts</translation>
        </message>
    </context>
</TS>
