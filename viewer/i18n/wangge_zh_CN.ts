<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="zh_CN">
    <context>
        <name>CategoryList</name>
        <message>
            <source>类别</source>
            <translation>类别</translation>
        </message>
    </context>
    <context>
        <name>FridayInput</name>
        <message>
            <source>日期</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>前一周</source>
            <translation>前一周</translation>
        </message>
        <message>
            <source>后一周</source>
            <translation>后一周</translation>
        </message>
        <message>
            <source>队数</source>
            <translation>队数</translation>
        </message>
        <message>
            <source>少一队</source>
            <translation>少一队</translation>
        </message>
        <message>
            <source>%1 队</source>
            <translation>%1 队</translation>
        </message>
        <message>
            <source>队数 %1</source>
            <translation>队数 %1</translation>
        </message>
        <message>
            <source>多一队</source>
            <translation>多一队</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>重新排</source>
            <translation>重新排</translation>
        </message>
        <message>
            <source>排计划</source>
            <translation>排计划</translation>
        </message>
        <message>
            <source>排计划的进度</source>
            <translation>排计划的进度</translation>
        </message>
    </context>
    <context>
        <name>FridayOutput</name>
        <message>
            <source>存入项目</source>
            <translation>存入项目</translation>
        </message>
        <message>
            <source>导出…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>每队一份 GPX、KML 和 GeoJSON，写到选定的文件夹</source>
            <translation>每队一份 GPX、KML 和 GeoJSON，写到选定的文件夹</translation>
        </message>
        <message>
            <source>打印…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>路线单和墙图（PDF），写到选定的文件夹</source>
            <translation>路线单和墙图（PDF），写到选定的文件夹</translation>
        </message>
        <message>
            <source>导出到文件夹</source>
            <translation>导出到文件夹</translation>
        </message>
        <message>
            <source>打印到文件夹</source>
            <translation>打印到文件夹</translation>
        </message>
    </context>
    <context>
        <name>FridayPanel</name>
        <message>
            <source>按工单找出热点，加上垃圾桶、登记点位和要扫的街道，给每个队排一条回到集合点的路线，让最晚收工的队尽早收工。</source>
            <translation>按工单找出热点，加上垃圾桶、登记点位和要扫的街道，给每个队排一条回到集合点的路线，让最晚收工的队尽早收工。</translation>
        </message>
    </context>
    <context>
        <name>HeatLegend</name>
        <message>
            <source>热力图例：每公顷 0 至 %1 件</source>
            <translation>热力图例：每公顷 0 至 %1 件</translation>
        </message>
        <message>
            <source>每公顷工单（件）</source>
            <translation>每公顷工单（件）</translation>
        </message>
    </context>
    <context>
        <name>HeatPanel</name>
        <message>
            <source>时间</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>每周件数</source>
            <translation>每周件数</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>垃圾类</source>
            <translation>垃圾类</translation>
        </message>
        <message>
            <source>只看周五要清的类别</source>
            <translation>只看周五要清的类别</translation>
        </message>
        <message>
            <source>影响半径</source>
            <translation>影响半径</translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>浓淡</source>
            <translation>浓淡</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>热点</source>
            <translation>热点</translation>
        </message>
        <message>
            <source>正在找…</source>
            <translation>正在找…</translation>
        </message>
        <message>
            <source>%1 处，比偶然更集中</source>
            <translation>%1 处，比偶然更集中</translation>
        </message>
    </context>
    <context>
        <name>HotspotList</name>
        <message>
            <source>热点</source>
            <translation>热点</translation>
        </message>
        <message>
            <source>热点 %1，%2，%3 件</source>
            <translation>热点 %1，%2，%3 件</translation>
        </message>
        <message>
            <source>%L1 件　%2　%3</source>
            <translation>%L1 件　%2　%3</translation>
        </message>
        <message>
            <source>%L1 件　%2</source>
            <translation>%L1 件　%2</translation>
        </message>
        <message>
            <source>所选的时间和类别里没有比偶然更集中的地方。</source>
            <translation>所选的时间和类别里没有比偶然更集中的地方。</translation>
        </message>
    </context>
    <context>
        <name>IdentifyPanel</name>
        <message>
            <source>点地图上的楼栋、道路、小区或网格，这里显示它的情况和工单。在同一处再点一次，看下面一层。</source>
            <translation>点地图上的楼栋、道路、小区或网格，这里显示它的情况和工单。在同一处再点一次，看下面一层。</translation>
        </message>
        <message>
            <source>工单</source>
            <translation>工单</translation>
        </message>
        <message>
            <source>%L1 件</source>
            <translation>%L1 件</translation>
        </message>
    </context>
    <context>
        <name>LayerList</name>
        <message>
            <source>图层</source>
            <translation>图层</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>%1 · 网格</source>
            <translation>%1 · 网格</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>网格</translation>
        </message>
    </context>
    <context>
        <name>MapPane</name>
        <message>
            <source>地图</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>拖动移动，滚轮缩放，方向键移动，加减键缩放，0 看全图</source>
            <translation>拖动移动，滚轮缩放，方向键移动，加减键缩放，0 看全图</translation>
        </message>
        <message>
            <source>图层</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>显示和隐藏图层（L）</source>
            <translation>显示和隐藏图层（L）</translation>
        </message>
        <message>
            <source>放大（+）</source>
            <translation>放大（+）</translation>
        </message>
        <message>
            <source>缩小（-）</source>
            <translation>缩小（-）</translation>
        </message>
        <message>
            <source>看全图（F）</source>
            <translation>看全图（F）</translation>
        </message>
        <message>
            <source>转回正北（0）</source>
            <translation>转回正北（0）</translation>
        </message>
        <message>
            <source>比例尺 %1</source>
            <translation>比例尺 %1</translation>
        </message>
        <message>
            <source>正在给工单定位… %1 %</source>
            <translation>正在给工单定位… %1 %</translation>
        </message>
    </context>
    <context>
        <name>MapPanel</name>
        <message>
            <source>图层</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>查看</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>工单的时间</source>
            <translation>工单的时间</translation>
        </message>
        <message>
            <source>每周件数</source>
            <translation>每周件数</translation>
        </message>
    </context>
    <context>
        <name>MetricsRow</name>
        <message>
            <source>第%1网格，%2 人，%3 户，%4 件，%5</source>
            <translation>第%1网格，%2 人，%3 户，%4 件，%5</translation>
        </message>
    </context>
    <context>
        <name>MetricsTable</name>
        <message>
            <source>网格</source>
            <translation>网格</translation>
        </message>
        <message>
            <source>人口</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>户数</source>
            <translation>户数</translation>
        </message>
        <message>
            <source>工单</source>
            <translation>工单</translation>
        </message>
        <message>
            <source>与平均相比</source>
            <translation>与平均相比</translation>
        </message>
        <message>
            <source>各网格的负担</source>
            <translation>各网格的负担</translation>
        </message>
    </context>
    <context>
        <name>ModeRail</name>
        <message>
            <source>模式</source>
            <translation>模式</translation>
        </message>
        <message>
            <source>地图</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>看社区、工单和网格（1）</source>
            <translation>看社区、工单和网格（1）</translation>
        </message>
        <message>
            <source>热力</source>
            <translation>热力</translation>
        </message>
        <message>
            <source>问题集中在哪里（2）</source>
            <translation>问题集中在哪里（2）</translation>
        </message>
        <message>
            <source>划格</source>
            <translation>划格</translation>
        </message>
        <message>
            <source>调整网格界线（3）</source>
            <translation>调整网格界线（3）</translation>
        </message>
        <message>
            <source>周五</source>
            <translation>周五</translation>
        </message>
        <message>
            <source>排全域无垃圾行动（4）</source>
            <translation>排全域无垃圾行动（4）</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>打开另一个项目（Ctrl+O）</source>
            <translation>打开另一个项目（Ctrl+O）</translation>
        </message>
    </context>
    <context>
        <name>OpenDialog</name>
        <message>
            <source>打开项目</source>
            <translation>打开项目</translation>
        </message>
        <message>
            <source>项目文件 (*.gpkg)</source>
            <translation>项目文件 (*.gpkg)</translation>
        </message>
        <message>
            <source>全部文件 (*)</source>
            <translation>全部文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>PlanWords</name>
        <message>
            <source>%1 分</source>
            <translation>%1 分</translation>
        </message>
        <message>
            <source>%1 小时 %2 分</source>
            <translation>%1 小时 %2 分</translation>
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
            <translation>出发</translation>
        </message>
        <message>
            <source>清热点</source>
            <translation>清热点</translation>
        </message>
        <message>
            <source>清点位</source>
            <translation>清点位</translation>
        </message>
        <message>
            <source>清桶</source>
            <translation>清桶</translation>
        </message>
        <message>
            <source>清扫</source>
            <translation>清扫</translation>
        </message>
        <message>
            <source>倒垃圾</source>
            <translation>倒垃圾</translation>
        </message>
        <message>
            <source>收工</source>
            <translation>收工</translation>
        </message>
        <message>
            <source>最长一队用 %1。已证明任何方案的最长一队都不少于 %2，本方案至多长 %3 %。</source>
            <translation>最长一队用 %1。已证明任何方案的最长一队都不少于 %2，本方案至多长 %3 %。</translation>
        </message>
    </context>
    <context>
        <name>RedrawPanel</name>
        <message>
            <source>移动界线</source>
            <translation>移动界线</translation>
        </message>
        <message>
            <source>划转楼栋</source>
            <translation>划转楼栋</translation>
        </message>
        <message>
            <source>拖界线上的圆点；在界线中间拖，会多出一个点。</source>
            <translation>拖界线上的圆点；在界线中间拖，会多出一个点。</translation>
        </message>
        <message>
            <source>撤销（Ctrl+Z）</source>
            <translation>撤销（Ctrl+Z）</translation>
        </message>
        <message>
            <source>重做（Ctrl+Y）</source>
            <translation>重做（Ctrl+Y）</translation>
        </message>
        <message>
            <source>放弃</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>回到上次保存的方案</source>
            <translation>回到上次保存的方案</translation>
        </message>
        <message>
            <source>保存中…</source>
            <translation>保存中…</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>写进项目文件（Ctrl+S）</source>
            <translation>写进项目文件（Ctrl+S）</translation>
        </message>
        <message>
            <source>人口</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>户数</source>
            <translation>户数</translation>
        </message>
        <message>
            <source>工单</source>
            <translation>工单</translation>
        </message>
        <message>
            <source>道路</source>
            <translation>道路</translation>
        </message>
        <message>
            <source>按与平均的差距给网格上色</source>
            <translation>按与平均的差距给网格上色</translation>
        </message>
    </context>
    <context>
        <name>RouteCard</name>
        <message>
            <source>%1，%2，%3 处，走 %4</source>
            <translation>%1，%2，%3 处，走 %4</translation>
        </message>
        <message>
            <source>%1　%2 处　扫 %3　走 %4　%5 车</source>
            <translation>%1　%2 处　扫 %3　走 %4　%5 车</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>网格</source>
            <translation>网格</translation>
        </message>
        <message>
            <source>看清一个社区：在哪里出问题，网格怎样划，周五怎样走。</source>
            <translation>看清一个社区：在哪里出问题，网格怎样划，周五怎样走。</translation>
        </message>
        <message>
            <source>打开项目…</source>
            <translation>打开项目…</translation>
        </message>
        <message>
            <source>打开一个社区的 .gpkg 文件（Ctrl+O）</source>
            <translation>打开一个社区的 .gpkg 文件（Ctrl+O）</translation>
        </message>
        <message>
            <source>正在打开…</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>正在打开</source>
            <translation>正在打开</translation>
        </message>
    </context>
    <context>
        <name>StopList</name>
        <message>
            <source>停靠顺序</source>
            <translation>停靠顺序</translation>
        </message>
        <message>
            <source>%1，%2，%3，%4</source>
            <translation>%1，%2，%3，%4</translation>
        </message>
    </context>
    <context>
        <name>TicketList</name>
        <message>
            <source>工单</source>
            <translation>工单</translation>
        </message>
        <message>
            <source>%1，%2，%3</source>
            <translation>%1，%2，%3</translation>
        </message>
        <message>
            <source>%1　%2</source>
            <translation>%1　%2</translation>
        </message>
    </context>
    <context>
        <name>TimeRange</name>
        <message>
            <source>起始周</source>
            <translation>起始周</translation>
        </message>
        <message>
            <source>结束周</source>
            <translation>结束周</translation>
        </message>
        <message>
            <source>%L1 件</source>
            <translation>%L1 件</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::FridayPlanner</name>
        <message>
            <source>日期写作 2024-04-12</source>
            <translation>日期写作 2024-04-12</translation>
        </message>
        <message>
            <source>排不出计划：%1</source>
            <translation>排不出计划：%1</translation>
        </message>
        <message>
            <source>已取消</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>%1 个队，%2 处，清扫 %3，共走 %4</source>
            <translation>%1 个队，%2 处，清扫 %3，共走 %4</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>这个社区没有项目文件，不能保存</source>
            <translation>这个社区没有项目文件，不能保存</translation>
        </message>
        <message>
            <source>计划已存入项目</source>
            <translation>计划已存入项目</translation>
        </message>
        <message>
            <source>写了 %1 个文件到 %2</source>
            <translation>写了 %1 个文件到 %2</translation>
        </message>
        <message>
            <source>sheets.pdf 和 wallmap.pdf 已写到 %1</source>
            <translation>sheets.pdf 和 wallmap.pdf 已写到 %1</translation>
        </message>
        <message>
            <source>没有写成：%1</source>
            <translation>没有写成：%1</translation>
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
            <translation>近期上升 %1 倍</translation>
        </message>
        <message>
            <source>近期回落</source>
            <translation>近期回落</translation>
        </message>
        <message>
            <source>平稳</source>
            <translation>平稳</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::IdentifyModel</name>
        <message>
            <source>垃圾点位</source>
            <translation>垃圾点位</translation>
        </message>
        <message>
            <source>垃圾桶</source>
            <translation>垃圾桶</translation>
        </message>
        <message>
            <source>大门</source>
            <translation>大门</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>楼栋</source>
            <translation>楼栋</translation>
        </message>
        <message>
            <source>道路</source>
            <translation>道路</translation>
        </message>
        <message>
            <source>小区</source>
            <translation>小区</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>网格</translation>
        </message>
        <message>
            <source>%1号楼</source>
            <translation>%1号楼</translation>
        </message>
        <message>
            <source>无名楼栋</source>
            <translation>无名楼栋</translation>
        </message>
        <message>
            <source>住宅</source>
            <translation>住宅</translation>
        </message>
        <message>
            <source>商业</source>
            <translation>商业</translation>
        </message>
        <message>
            <source>公共</source>
            <translation>公共</translation>
        </message>
        <message>
            <source>工业</source>
            <translation>工业</translation>
        </message>
        <message>
            <source>用途</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>层数</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>单元</source>
            <translation>单元</translation>
        </message>
        <message>
            <source>户数</source>
            <translation>户数</translation>
        </message>
        <message>
            <source>%L1 户</source>
            <translation>%L1 户</translation>
        </message>
        <message>
            <source>人口</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>%L1 人</source>
            <translation>%L1 人</translation>
        </message>
        <message>
            <source>占地</source>
            <translation>占地</translation>
        </message>
        <message>
            <source>%L1 m²</source>
            <translation>%L1 m²</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>%1号</source>
            <translation>%1号</translation>
        </message>
        <message>
            <source>别名</source>
            <translation>别名</translation>
        </message>
        <message>
            <source>、</source>
            <translation>、</translation>
        </message>
        <message>
            <source>管理</source>
            <translation>管理</translation>
        </message>
        <message>
            <source>建成</source>
            <translation>建成</translation>
        </message>
        <message>
            <source>%1 年</source>
            <translation>%1 年</translation>
        </message>
        <message>
            <source>形式</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>开放式，无围墙</source>
            <translation>开放式，无围墙</translation>
        </message>
        <message>
            <source>封闭式</source>
            <translation>封闭式</translation>
        </message>
        <message>
            <source>%L1 栋</source>
            <translation>%L1 栋</translation>
        </message>
        <message>
            <source>面积</source>
            <translation>面积</translation>
        </message>
        <message>
            <source>%L1 公顷</source>
            <translation>%L1 公顷</translation>
        </message>
        <message>
            <source>第%1网格</source>
            <translation>第%1网格</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>网格员</source>
            <translation>网格员</translation>
        </message>
        <message>
            <source>周长</source>
            <translation>周长</translation>
        </message>
        <message>
            <source>%L1 m</source>
            <translation>%L1 m</translation>
        </message>
        <message>
            <source>生效</source>
            <translation>生效</translation>
        </message>
        <message>
            <source>巷道</source>
            <translation>巷道</translation>
        </message>
        <message>
            <source>步道</source>
            <translation>步道</translation>
        </message>
        <message>
            <source>台阶</source>
            <translation>台阶</translation>
        </message>
        <message>
            <source>类型</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>长度</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>宽度</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>周五清扫</source>
            <translation>周五清扫</translation>
        </message>
        <message>
            <source>要扫</source>
            <translation>要扫</translation>
        </message>
        <message>
            <source>不扫</source>
            <translation>不扫</translation>
        </message>
        <message>
            <source>容积</source>
            <translation>容积</translation>
        </message>
        <message>
            <source>%L1 L</source>
            <translation>%L1 L</translation>
        </message>
        <message>
            <source>周五预计</source>
            <translation>周五预计</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>优先级</source>
            <translation>优先级</translation>
        </message>
        <message>
            <source>最先</source>
            <translation>最先</translation>
        </message>
        <message>
            <source>优先</source>
            <translation>优先</translation>
        </message>
        <message>
            <source>一般</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>开放</source>
            <translation>开放</translation>
        </message>
        <message>
            <source>全天</source>
            <translation>全天</translation>
        </message>
        <message>
            <source>%1 至 %2</source>
            <translation>%1 至 %2</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::LayerModel</name>
        <message>
            <source>网格界线和编号</source>
            <translation>网格界线和编号</translation>
        </message>
        <message>
            <source>网格底色</source>
            <translation>网格底色</translation>
        </message>
        <message>
            <source>小区</source>
            <translation>小区</translation>
        </message>
        <message>
            <source>楼栋</source>
            <translation>楼栋</translation>
        </message>
        <message>
            <source>道路</source>
            <translation>道路</translation>
        </message>
        <message>
            <source>围墙和大门</source>
            <translation>围墙和大门</translation>
        </message>
        <message>
            <source>水系、绿地、场地</source>
            <translation>水系、绿地、场地</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>垃圾桶</source>
            <translation>垃圾桶</translation>
        </message>
        <message>
            <source>垃圾点位</source>
            <translation>垃圾点位</translation>
        </message>
        <message>
            <source>工单（面积表示件数）</source>
            <translation>工单（面积表示件数）</translation>
        </message>
        <message>
            <source>热点</source>
            <translation>热点</translation>
        </message>
        <message>
            <source>巡查轨迹</source>
            <translation>巡查轨迹</translation>
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
            <translation>东经 %1°　北纬 %2°</translation>
        </message>
        <message>
            <source>　第%1网格</source>
            <translation>　第%1网格</translation>
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
            <translation>%L1 公顷</translation>
        </message>
        <message>
            <source>平均 %L1，最少 %L2，最多 %L3</source>
            <translation>平均 %L1，最少 %L2，最多 %L3</translation>
        </message>
        <message>
            <source>不均衡度 %1 %</source>
            <translation>不均衡度 %1 %</translation>
        </message>
        <message>
            <source>不均衡度 %1 %（原 %2 %）</source>
            <translation>不均衡度 %1 %（原 %2 %）</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::ProjectDocument</name>
        <message>
            <source>%1 个小区 · %2 个网格 · %L3 人</source>
            <translation>%1 个小区 · %2 个网格 · %L3 人</translation>
        </message>
        <message>
            <source>打不开 %1：%2</source>
            <translation>打不开 %1：%2</translation>
        </message>
        <message>
            <source>工单定位失败：%1</source>
            <translation>工单定位失败：%1</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::RedrawSession</name>
        <message>
            <source>网格不能划分：%1</source>
            <translation>网格不能划分：%1</translation>
        </message>
        <message>
            <source>先在表中选接收的网格</source>
            <translation>先在表中选接收的网格</translation>
        </message>
        <message>
            <source>点楼栋，划入第%1网格</source>
            <translation>点楼栋，划入第%1网格</translation>
        </message>
        <message>
            <source>界线已改，没有楼栋换网格</source>
            <translation>界线已改，没有楼栋换网格</translation>
        </message>
        <message>
            <source>与原方案相同</source>
            <translation>与原方案相同</translation>
        </message>
        <message>
            <source>换网格：%L1 栋，%L2 户，%L3 人</source>
            <translation>换网格：%L1 栋，%L2 户，%L3 人</translation>
        </message>
        <message>
            <source>这个社区没有项目文件，不能保存</source>
            <translation>这个社区没有项目文件，不能保存</translation>
        </message>
        <message>
            <source>已保存</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>没有保存：%1</source>
            <translation>没有保存：%1</translation>
        </message>
        <message>
            <source>已划入第%1网格</source>
            <translation>已划入第%1网格</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::RouteModel</name>
        <message>
            <source>%1 至 %2</source>
            <translation>%1 至 %2</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::StopModel</name>
        <message>
            <source>%L1 L</source>
            <translation>%L1 L</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::TicketFilterModel</name>
        <message>
            <source>%1 至 %2</source>
            <translation>%1 至 %2</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::TicketListModel</name>
        <message>
            <source>日期不明</source>
            <translation>日期不明</translation>
        </message>
        <message>
            <source>已办结</source>
            <translation>已办结</translation>
        </message>
        <message>
            <source>不受理</source>
            <translation>不受理</translation>
        </message>
        <message>
            <source>办理中</source>
            <translation>办理中</translation>
        </message>
    </context>
</TS>
