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
        <name>ChangesCard</name>
        <message>
            <source>不再显示（D）</source>
            <translation>不再显示（D）</translation>
        </message>
        <message>
            <source>第%1网格到第%2网格，%3 栋，%4 人</source>
            <translation>第%1网格到第%2网格，%3 栋，%4 人</translation>
        </message>
        <message>
            <source>%1 栋，%L2 人，%L3 件，%4</source>
            <translation>%1 栋，%L2 人，%L3 件，%4</translation>
        </message>
        <message>
            <source>只有土地，%1</source>
            <translation>只有土地，%1</translation>
        </message>
    </context>
    <context>
        <name>EnsemblePanel</name>
        <message>
            <source>随机划出上万个合格的划法，看当前划法排在哪里：是划得特别匀，还是随便一划就能更匀。</source>
            <translation>随机划出上万个合格的划法，看当前划法排在哪里：是划得特别匀，还是随便一划就能更匀。</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>保存</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>导出划法</source>
            <translation>导出划法</translation>
        </message>
        <message>
            <source>Shapefile，GBK (*.shp)</source>
            <translation>Shapefile，GBK (*.shp)</translation>
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
        <name>GridSheet</name>
        <message>
            <source>改名称、编码、网格员</source>
            <translation>改名称、编码、网格员</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>网格员（岗位，不写人名）</source>
            <translation>网格员（岗位，不写人名）</translation>
        </message>
        <message>
            <source>改了编码，原编码从此停用，不会再给别的网格。</source>
            <translation>改了编码，原编码从此停用，不会再给别的网格。</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>改好了</source>
            <translation>改好了</translation>
        </message>
        <message>
            <source>一步可撤销（回车）</source>
            <translation>一步可撤销（回车）</translation>
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
        <name>ImportCard</name>
        <message>
            <source>导入 %1</source>
            <translation>导入 %1</translation>
        </message>
        <message>
            <source>停止</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>不要了，什么也没有改</source>
            <translation>不要了，什么也没有改</translation>
        </message>
        <message>
            <source>检查划分</source>
            <translation>检查划分</translation>
        </message>
        <message>
            <source>检查结果</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>版本名称</source>
            <translation>版本名称</translation>
        </message>
        <message>
            <source>存为版本</source>
            <translation>存为版本</translation>
        </message>
        <message>
            <source>留着，还不启用</source>
            <translation>留着，还不启用</translation>
        </message>
        <message>
            <source>接着改</source>
            <translation>接着改</translation>
        </message>
        <message>
            <source>换成这个划法，一步可撤销</source>
            <translation>换成这个划法，一步可撤销</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>打开</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>导入改好的划法</source>
            <translation>导入改好的划法</translation>
        </message>
        <message>
            <source>划法 (*.gpkg *.geojson *.json *.shp *.kml *.dxf)</source>
            <translation>划法 (*.gpkg *.geojson *.json *.shp *.kml *.dxf)</translation>
        </message>
        <message>
            <source>全部文件 (*)</source>
            <translation>全部文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>移动界线</source>
            <translation>移动界线</translation>
        </message>
        <message>
            <source>改画界线</source>
            <translation>改画界线</translation>
        </message>
        <message>
            <source>分割网格</source>
            <translation>分割网格</translation>
        </message>
        <message>
            <source>合并网格</source>
            <translation>合并网格</translation>
        </message>
        <message>
            <source>涂刷地块</source>
            <translation>涂刷地块</translation>
        </message>
        <message>
            <source>框选地块</source>
            <translation>框选地块</translation>
        </message>
        <message>
            <source>划转楼栋</source>
            <translation>划转楼栋</translation>
        </message>
        <message>
            <source>划转小区</source>
            <translation>划转小区</translation>
        </message>
        <message>
            <source>吸附开关</source>
            <translation>吸附开关</translation>
        </message>
        <message>
            <source>完成线；有十字时等于点一下</source>
            <translation>完成线；有十字时等于点一下</translation>
        </message>
        <message>
            <source>退一点；再按退出工具</source>
            <translation>退一点；再按退出工具</translation>
        </message>
        <message>
            <source>按住：任何工具里都能拖动地图</source>
            <translation>按住：任何工具里都能拖动地图</translation>
        </message>
        <message>
            <source>移动十字</source>
            <translation>移动十字</translation>
        </message>
        <message>
            <source>十字移动一个像素</source>
            <translation>十字移动一个像素</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>重做（也可 Ctrl+Shift+Z）</source>
            <translation>重做（也可 Ctrl+Shift+Z）</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>看变化</source>
            <translation>看变化</translation>
        </message>
        <message>
            <source>看全图</source>
            <translation>看全图</translation>
        </message>
        <message>
            <source>图层</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>地图、热力、划格、周五</source>
            <translation>地图、热力、划格、周五</translation>
        </message>
        <message>
            <source>这张表</source>
            <translation>这张表</translation>
        </message>
        <message>
            <source>按键</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>界线贴路贴墙</source>
            <translation>界线贴路贴墙</translation>
        </message>
        <message>
            <source>加锁、解锁；再按换成锁小区</source>
            <translation>加锁、解锁；再按换成锁小区</translation>
        </message>
        <message>
            <source>改网格的编码、名称、网格员</source>
            <translation>改网格的编码、名称、网格员</translation>
        </message>
        <message>
            <source>按规则重新编号</source>
            <translation>按规则重新编号</translation>
        </message>
        <message>
            <source>权重</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>换接收的网格；贴路的距离</source>
            <translation>换接收的网格；贴路的距离</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>方案、对照、版本</source>
            <translation>方案、对照、版本</translation>
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
        <message>
            <source>解锁第%1网格</source>
            <translation>解锁第%1网格</translation>
        </message>
        <message>
            <source>锁定第%1网格</source>
            <translation>锁定第%1网格</translation>
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
            <source>道路 m</source>
            <translation>道路 m</translation>
        </message>
        <message>
            <source>巡查</source>
            <translation>巡查</translation>
        </message>
        <message>
            <source>与平均相比</source>
            <translation>与平均相比</translation>
        </message>
        <message>
            <source>按%1排序</source>
            <translation>按%1排序</translation>
        </message>
        <message>
            <source>巡查一遍的分钟数；点按排序</source>
            <translation>巡查一遍的分钟数；点按排序</translation>
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
            <source>打开</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>取消</translation>
        </message>
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
        <message>
            <source>楼层数</source>
            <translation>楼层数</translation>
        </message>
        <message>
            <source>房间数</source>
            <translation>房间数</translation>
        </message>
        <message>
            <source>占地面积</source>
            <translation>占地面积</translation>
        </message>
        <message>
            <source>建筑面积</source>
            <translation>建筑面积</translation>
        </message>
        <message>
            <source>住宅楼</source>
            <translation>住宅楼</translation>
        </message>
        <message>
            <source>商业楼</source>
            <translation>商业楼</translation>
        </message>
        <message>
            <source>公共建筑</source>
            <translation>公共建筑</translation>
        </message>
        <message>
            <source>工业建筑</source>
            <translation>工业建筑</translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message>
            <source>保存</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>打印挂图</source>
            <translation>打印挂图</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>图片 (*.png)</source>
            <translation>图片 (*.png)</translation>
        </message>
        <message>
            <source>打印调整通知</source>
            <translation>打印调整通知</translation>
        </message>
        <message>
            <source>矢量图 (*.svg)</source>
            <translation>矢量图 (*.svg)</translation>
        </message>
    </context>
    <context>
        <name>PrintSheet</name>
        <message>
            <source>网格调整通知</source>
            <translation>网格调整通知</translation>
        </message>
        <message>
            <source>网格示意图</source>
            <translation>网格示意图</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>挂图</source>
            <translation>挂图</translation>
        </message>
        <message>
            <source>调整通知</source>
            <translation>调整通知</translation>
        </message>
        <message>
            <source>当前划法的网格示意图，一张纸。</source>
            <translation>当前划法的网格示意图，一张纸。</translation>
        </message>
        <message>
            <source>哪些楼换了网格、要换哪些公示牌，A4 竖排，给居民和网格员看。</source>
            <translation>哪些楼换了网格、要换哪些公示牌，A4 竖排，给居民和网格员看。</translation>
        </message>
        <message>
            <source>标出与现行方案不同的地方</source>
            <translation>标出与现行方案不同的地方</translation>
        </message>
        <message>
            <source>发布单位（可不填）</source>
            <translation>发布单位（可不填）</translation>
        </message>
        <message>
            <source>从哪天起，如 2024-06-01（可不填）</source>
            <translation>从哪天起，如 2024-06-01（可不填）</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>停止</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>打印到文件…</source>
            <translation>打印到文件…</translation>
        </message>
        <message>
            <source>停止打印</source>
            <translation>停止打印</translation>
        </message>
        <message>
            <source>选文件名（回车）</source>
            <translation>选文件名（回车）</translation>
        </message>
    </context>
    <context>
        <name>ProposalCard</name>
        <message>
            <source>方案 %1 的小图</source>
            <translation>方案 %1 的小图</translation>
        </message>
        <message>
            <source>紧凑度 %1</source>
            <translation>紧凑度 %1</translation>
        </message>
        <message>
            <source>换 %1</source>
            <translation>换 %1</translation>
        </message>
        <message>
            <source>比较</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>在图上看与当前划法的差别</source>
            <translation>在图上看与当前划法的差别</translation>
        </message>
        <message>
            <source>采用</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>换成这个方案，一步可撤销</source>
            <translation>换成这个方案，一步可撤销</translation>
        </message>
        <message>
            <source>方案 %1，%2，%3，换网格 %4</source>
            <translation>方案 %1，%2，%3，换网格 %4</translation>
        </message>
    </context>
    <context>
        <name>ProposalDrawer</name>
        <message>
            <source>方案</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>对照</source>
            <translation>对照</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>网格数</source>
            <translation>网格数</translation>
        </message>
        <message>
            <source>少一个网格</source>
            <translation>少一个网格</translation>
        </message>
        <message>
            <source>多一个网格</source>
            <translation>多一个网格</translation>
        </message>
        <message>
            <source>不切开小区</source>
            <translation>不切开小区</translation>
        </message>
        <message>
            <source>至多换人</source>
            <translation>至多换人</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>停止</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>抽样</source>
            <translation>抽样</translation>
        </message>
        <message>
            <source>再算一次</source>
            <translation>再算一次</translation>
        </message>
        <message>
            <source>算方案</source>
            <translation>算方案</translation>
        </message>
        <message>
            <source>停止计算</source>
            <translation>停止计算</translation>
        </message>
        <message>
            <source>随机划一万次</source>
            <translation>随机划一万次</translation>
        </message>
        <message>
            <source>约 %1 秒</source>
            <translation>约 %1 秒</translation>
        </message>
        <message>
            <source>取舍图：横向是换网格的人，纵向是人口相差，颜色越深越紧凑</source>
            <translation>取舍图：横向是换网格的人，纵向是人口相差，颜色越深越紧凑</translation>
        </message>
        <message>
            <source>正在找几个各有所长的方案：最均衡的、改动最少的、最紧凑的…</source>
            <translation>正在找几个各有所长的方案：最均衡的、改动最少的、最紧凑的…</translation>
        </message>
        <message>
            <source>按左边的要求找几个各有所长的方案，每个都写明离能证明的最好还差多少。锁住的网格不动。</source>
            <translation>按左边的要求找几个各有所长的方案，每个都写明离能证明的最好还差多少。锁住的网格不动。</translation>
        </message>
        <message>
            <source>收起（P）</source>
            <translation>收起（P）</translation>
        </message>
    </context>
    <context>
        <name>ProposalModel</name>
        <message>
            <source>人口</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>户数</source>
            <translation>户数</translation>
        </message>
        <message>
            <source>楼栋</source>
            <translation>楼栋</translation>
        </message>
        <message>
            <source>单元门</source>
            <translation>单元门</translation>
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
            <source>巡查</source>
            <translation>巡查</translation>
        </message>
    </context>
    <context>
        <name>RedrawPanel</name>
        <message>
            <source>撤销（Ctrl+Z）</source>
            <translation>撤销（Ctrl+Z）</translation>
        </message>
        <message>
            <source>重做（Ctrl+Y）</source>
            <translation>重做（Ctrl+Y）</translation>
        </message>
        <message>
            <source>吸附：开（N）</source>
            <translation>吸附：开（N）</translation>
        </message>
        <message>
            <source>吸附：关（N）</source>
            <translation>吸附：关（N）</translation>
        </message>
        <message>
            <source>按键（?）</source>
            <translation>按键（?）</translation>
        </message>
        <message>
            <source>放弃</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>回到现行方案</source>
            <translation>回到现行方案</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>存为版本，或启用（Ctrl+S）</source>
            <translation>存为版本，或启用（Ctrl+S）</translation>
        </message>
        <message>
            <source>让电脑出方案</source>
            <translation>让电脑出方案</translation>
        </message>
        <message>
            <source>方案（P）</source>
            <translation>方案（P）</translation>
        </message>
        <message>
            <source>看变化</source>
            <translation>看变化</translation>
        </message>
        <message>
            <source>与现行方案相比（D）</source>
            <translation>与现行方案相比（D）</translation>
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
            <source>巡查</source>
            <translation>巡查</translation>
        </message>
        <message>
            <source>容许相差</source>
            <translation>容许相差</translation>
        </message>
        <message>
            <source>±%1 %</source>
            <translation>±%1 %</translation>
        </message>
        <message>
            <source>都在范围内</source>
            <translation>都在范围内</translation>
        </message>
        <message>
            <source>%1 个超出</source>
            <translation>%1 个超出</translation>
        </message>
        <message>
            <source>按与平均的差距给网格上色</source>
            <translation>按与平均的差距给网格上色</translation>
        </message>
        <message>
            <source>打印挂图、调整通知（Ctrl+P）</source>
            <translation>打印挂图、调整通知（Ctrl+P）</translation>
        </message>
        <message>
            <source>综合</source>
            <translation>综合</translation>
        </message>
        <message>
            <source>权重…</source>
            <translation>权重…</translation>
        </message>
        <message>
            <source>哪些算进综合负担，各算多少（W）</source>
            <translation>哪些算进综合负担，各算多少（W）</translation>
        </message>
        <message>
            <source>改名称编码…</source>
            <translation>改名称编码…</translation>
        </message>
        <message>
            <source>改表中选中的网格（F2，或双击一行）</source>
            <translation>改表中选中的网格（F2，或双击一行）</translation>
        </message>
        <message>
            <source>重新编号…</source>
            <translation>重新编号…</translation>
        </message>
        <message>
            <source>从西到东、由北到南按规则编号，先看对照（Shift+F2）</source>
            <translation>从西到东、由北到南按规则编号，先看对照（Shift+F2）</translation>
        </message>
    </context>
    <context>
        <name>RenumberSheet</name>
        <message>
            <source>按规则重新编号</source>
            <translation>按规则重新编号</translation>
        </message>
        <message>
            <source>从西到东、由北到南，001 起。%1 个网格换编码；以号为名的跟着改，空出来的编码从此停用。</source>
            <translation>从西到东、由北到南，001 起。%1 个网格换编码；以号为名的跟着改，空出来的编码从此停用。</translation>
        </message>
        <message>
            <source>编码已经符合规则：从西到东、由北到南，001 起。</source>
            <translation>编码已经符合规则：从西到东、由北到南，001 起。</translation>
        </message>
        <message>
            <source>原编码与新编码</source>
            <translation>原编码与新编码</translation>
        </message>
        <message>
            <source>%1，%2 改为 %3</source>
            <translation>%1，%2 改为 %3</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>重新编号</source>
            <translation>重新编号</translation>
        </message>
        <message>
            <source>一步可撤销（回车）</source>
            <translation>一步可撤销（回车）</translation>
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
        <name>SaveSheet</name>
        <message>
            <source>保存方案</source>
            <translation>保存方案</translation>
        </message>
        <message>
            <source>每一步都已记在项目文件里，关掉也不会丢。启用后，地图、派单和周五安排都按新界线。</source>
            <translation>每一步都已记在项目文件里，关掉也不会丢。启用后，地图、派单和周五安排都按新界线。</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>说明（为什么改）</source>
            <translation>说明（为什么改）</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>存为版本</source>
            <translation>存为版本</translation>
        </message>
        <message>
            <source>留着以后比较，现行方案不变</source>
            <translation>留着以后比较，现行方案不变</translation>
        </message>
        <message>
            <source>启用新方案</source>
            <translation>启用新方案</translation>
        </message>
        <message>
            <source>编制（岗位，不写人名）</source>
            <translation>编制（岗位，不写人名）</translation>
        </message>
        <message>
            <source>从哪天起</source>
            <translation>从哪天起</translation>
        </message>
        <message>
            <source>从哪天起，如 2024-06-01</source>
            <translation>从哪天起，如 2024-06-01</translation>
        </message>
        <message>
            <source>今天，或 2024-06-01</source>
            <translation>今天，或 2024-06-01</translation>
        </message>
        <message>
            <source>停止保存</source>
            <translation>停止保存</translation>
        </message>
        <message>
            <source>正在保存…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>从那天起按这个方案（回车）</source>
            <translation>从那天起按这个方案（回车）</translation>
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
        <name>ToolOptions</name>
        <message>
            <source>%1的选项</source>
            <translation>%1的选项</translation>
        </message>
        <message>
            <source>最远</source>
            <translation>最远</translation>
        </message>
        <message>
            <source>近一些（[）</source>
            <translation>近一些（[）</translation>
        </message>
        <message>
            <source>%1 米</source>
            <translation>%1 米</translation>
        </message>
        <message>
            <source>远一些（]）</source>
            <translation>远一些（]）</translation>
        </message>
        <message>
            <source>网格、界线</source>
            <translation>网格、界线</translation>
        </message>
        <message>
            <source>小区</source>
            <translation>小区</translation>
        </message>
    </context>
    <context>
        <name>ToolPalette</name>
        <message>
            <source>移动界线</source>
            <translation>移动界线</translation>
        </message>
        <message>
            <source>改画界线</source>
            <translation>改画界线</translation>
        </message>
        <message>
            <source>分割网格</source>
            <translation>分割网格</translation>
        </message>
        <message>
            <source>合并网格</source>
            <translation>合并网格</translation>
        </message>
        <message>
            <source>涂刷地块</source>
            <translation>涂刷地块</translation>
        </message>
        <message>
            <source>框选地块</source>
            <translation>框选地块</translation>
        </message>
        <message>
            <source>划转楼栋</source>
            <translation>划转楼栋</translation>
        </message>
        <message>
            <source>划转小区</source>
            <translation>划转小区</translation>
        </message>
        <message>
            <source>加锁、解锁</source>
            <translation>加锁、解锁</translation>
        </message>
        <message>
            <source>划格工具</source>
            <translation>划格工具</translation>
        </message>
        <message>
            <source>%1（%2）</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>贴路贴墙</source>
            <translation>贴路贴墙</translation>
        </message>
    </context>
    <context>
        <name>VersionList</name>
        <message>
            <source>版本</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>还没有版本。保存时可以存为版本；启用新方案时，旧方案自动留作版本。</source>
            <translation>还没有版本。保存时可以存为版本；启用新方案时，旧方案自动留作版本。</translation>
        </message>
    </context>
    <context>
        <name>VersionRow</name>
        <message>
            <source>%1 存</source>
            <translation>%1 存</translation>
        </message>
        <message>
            <source>由“%1”改来</source>
            <translation>由“%1”改来</translation>
        </message>
        <message>
            <source>比较</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>在图上和表里看差别（回车）</source>
            <translation>在图上和表里看差别（回车）</translation>
        </message>
        <message>
            <source>取回</source>
            <translation>取回</translation>
        </message>
        <message>
            <source>换成这个版本的划法，一步可撤销</source>
            <translation>换成这个版本的划法，一步可撤销</translation>
        </message>
        <message>
            <source>导出…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>给 QGIS、CAD 等别的程序</source>
            <translation>给 QGIS、CAD 等别的程序</translation>
        </message>
        <message>
            <source>删除（Delete）</source>
            <translation>删除（Delete）</translation>
        </message>
        <message>
            <source>现行的和用过的方案要留作记录，不能删除</source>
            <translation>现行的和用过的方案要留作记录，不能删除</translation>
        </message>
        <message>
            <source>删除后不能恢复</source>
            <translation>删除后不能恢复</translation>
        </message>
        <message>
            <source>留着</source>
            <translation>留着</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>VersionWishes</name>
        <message>
            <source>与哪个方案比较</source>
            <translation>与哪个方案比较</translation>
        </message>
        <message>
            <source>导入改好的…</source>
            <translation>导入改好的…</translation>
        </message>
        <message>
            <source>在 QGIS、CAD 里改好的划法：先看差别，再决定</source>
            <translation>在 QGIS、CAD 里改好的划法：先看差别，再决定</translation>
        </message>
        <message>
            <source>导出当前划法…</source>
            <translation>导出当前划法…</translation>
        </message>
        <message>
            <source>GeoPackage、GeoJSON、Shapefile、KML、DXF</source>
            <translation>GeoPackage、GeoJSON、Shapefile、KML、DXF</translation>
        </message>
        <message>
            <source>进度</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>停止</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>不替换</source>
            <translation>不替换</translation>
        </message>
        <message>
            <source>替换</source>
            <translation>替换</translation>
        </message>
    </context>
    <context>
        <name>WeightModel</name>
        <message>
            <source>人口</source>
            <translation>人口</translation>
        </message>
        <message>
            <source>户数</source>
            <translation>户数</translation>
        </message>
        <message>
            <source>楼栋</source>
            <translation>楼栋</translation>
        </message>
        <message>
            <source>单元门</source>
            <translation>单元门</translation>
        </message>
        <message>
            <source>工单</source>
            <translation>工单</translation>
        </message>
        <message>
            <source>道路（米）</source>
            <translation>道路（米）</translation>
        </message>
        <message>
            <source>巡查（分钟）</source>
            <translation>巡查（分钟）</translation>
        </message>
        <message>
            <source>面积（平方米）</source>
            <translation>面积（平方米）</translation>
        </message>
    </context>
    <context>
        <name>WeightSheet</name>
        <message>
            <source>负担怎么算</source>
            <translation>负担怎么算</translation>
        </message>
        <message>
            <source>收起（Esc）</source>
            <translation>收起（Esc）</translation>
        </message>
        <message>
            <source>每项先除以各网格的平均，再乘权重相加。0 不计。</source>
            <translation>每项先除以各网格的平均，再乘权重相加。0 不计。</translation>
        </message>
        <message>
            <source>权重</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>%1少算一些</source>
            <translation>%1少算一些</translation>
        </message>
        <message>
            <source>%1的权重</source>
            <translation>%1的权重</translation>
        </message>
        <message>
            <source>%1多算一些</source>
            <translation>%1多算一些</translation>
        </message>
        <message>
            <source>去掉%1</source>
            <translation>去掉%1</translation>
        </message>
        <message>
            <source>楼栋的其他属性</source>
            <translation>楼栋的其他属性</translation>
        </message>
        <message>
            <source>加这一项</source>
            <translation>加这一项</translation>
        </message>
        <message>
            <source>楼栋图层的属性，最多四项</source>
            <translation>楼栋图层的属性，最多四项</translation>
        </message>
        <message>
            <source>负担 = %1</source>
            <translation>负担 = %1</translation>
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
            <translation>不足 1 m²</translation>
        </message>
        <message>
            <source>%L1 公顷</source>
            <translation>%L1 公顷</translation>
        </message>
        <message>
            <source>两个方案相同</source>
            <translation>两个方案相同</translation>
        </message>
        <message>
            <source>%L1 栋、%L2 户、%L3 人、%L4 件工单换网格；要换 %L5 块公示牌</source>
            <translation>%L1 栋、%L2 户、%L3 人、%L4 件工单换网格；要换 %L5 块公示牌</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::EnsembleModel</name>
        <message>
            <source>当前划法小于 %L1 个随机划法中的 %2 %</source>
            <translation>当前划法小于 %L1 个随机划法中的 %2 %</translation>
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
        <name>wangge::viewer::HistogramItem</name>
        <message>
            <source>当前划法</source>
            <translation>当前划法</translation>
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
        <message>
            <source>锁</source>
            <translation>锁</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::MetricsModel</name>
        <message>
            <source>%L1 公顷</source>
            <translation>%L1 公顷</translation>
        </message>
        <message>
            <source>第%1网格：%L2 公顷，楼栋 %L3，单元门 %L4
紧凑度 %5（外接圆 %6，凸包 %7）
切开小区 %8 个，穿界道路 %9 处</source>
            <translation>第%1网格：%L2 公顷，楼栋 %L3，单元门 %L4
紧凑度 %5（外接圆 %6，凸包 %7）
切开小区 %8 个，穿界道路 %9 处</translation>
        </message>
        <message>
            <source>新网格</source>
            <translation>新网格</translation>
        </message>
        <message>
            <source>与现行方案比：人口 %1，户数 %2，工单 %3</source>
            <translation>与现行方案比：人口 %1，户数 %2，工单 %3</translation>
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
        <message>
            <source>平均为 1，最少 %L1，最多 %L2</source>
            <translation>平均为 1，最少 %L1，最多 %L2</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::PlanImporter</name>
        <message>
            <source>正在存为版本…</source>
            <translation>正在存为版本…</translation>
        </message>
        <message>
            <source>正在检查、比较…</source>
            <translation>正在检查、比较…</translation>
        </message>
        <message>
            <source>这个划分有错误，不能接受，项目没有改动。请按下面的建议在原软件里修改。</source>
            <translation>这个划分有错误，不能接受，项目没有改动。请按下面的建议在原软件里修改。</translation>
        </message>
        <message>
            <source>与现行方案相同，%1 个网格</source>
            <translation>与现行方案相同，%1 个网格</translation>
        </message>
        <message>
            <source>%1 个网格；与现行方案相比 %L2 栋、%L3 人换网格，图上紫色是换手的土地。项目还没有改动。</source>
            <translation>%1 个网格；与现行方案相比 %L2 栋、%L3 人换网格，图上紫色是换手的土地。项目还没有改动。</translation>
        </message>
        <message>
            <source>没有这个文件，或者里面没有网格：%1</source>
            <translation>没有这个文件，或者里面没有网格：%1</translation>
        </message>
        <message>
            <source>这种文件读不了；可以读 .gpkg、.geojson、.shp、.kml、.dxf</source>
            <translation>这种文件读不了；可以读 .gpkg、.geojson、.shp、.kml、.dxf</translation>
        </message>
        <message>
            <source>读不出划分，文件可能坏了：%1</source>
            <translation>读不出划分，文件可能坏了：%1</translation>
        </message>
        <message>
            <source>%1，与现行方案相比</source>
            <translation>%1，与现行方案相比</translation>
        </message>
        <message>
            <source>这个社区没有项目文件，不能存为版本</source>
            <translation>这个社区没有项目文件，不能存为版本</translation>
        </message>
        <message>
            <source>从 %1 导入</source>
            <translation>从 %1 导入</translation>
        </message>
        <message>
            <source>没有存：这个名称已经用了，换一个</source>
            <translation>没有存：这个名称已经用了，换一个</translation>
        </message>
        <message>
            <source>没有存：%1</source>
            <translation>没有存：%1</translation>
        </message>
        <message>
            <source>“%1”的划法</source>
            <translation>“%1”的划法</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::PlanPrinter</name>
        <message>
            <source>现行方案</source>
            <translation>现行方案</translation>
        </message>
        <message>
            <source>新方案</source>
            <translation>新方案</translation>
        </message>
        <message>
            <source>正在打印…</source>
            <translation>正在打印…</translation>
        </message>
        <message>
            <source>已打印 %1 页到 %2</source>
            <translation>已打印 %1 页到 %2</translation>
        </message>
        <message>
            <source>没有打印：%1</source>
            <translation>没有打印：%1</translation>
        </message>
        <message>
            <source>已停止，没有打印</source>
            <translation>已停止，没有打印</translation>
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
        <name>wangge::viewer::ProposalModel</name>
        <message>
            <source>%L1 人（%2）</source>
            <translation>%L1 人（%2）</translation>
        </message>
        <message>
            <source>已是最优，有证明</source>
            <translation>已是最优，有证明</translation>
        </message>
        <message>
            <source>离最优至多 %1</source>
            <translation>离最优至多 %1</translation>
        </message>
        <message>
            <source>小区都完整</source>
            <translation>小区都完整</translation>
        </message>
        <message>
            <source>切开 %1 个小区</source>
            <translation>切开 %1 个小区</translation>
        </message>
        <message>
            <source>没有算出方案：%1</source>
            <translation>没有算出方案：%1</translation>
        </message>
        <message>
            <source>已停止</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>没有找到别的方案</source>
            <translation>没有找到别的方案</translation>
        </message>
        <message>
            <source>方案 %1</source>
            <translation>方案 %1</translation>
        </message>
        <message>
            <source>%1相差 %2</source>
            <translation>%1相差 %2</translation>
        </message>
        <message>
            <source>现行方案：%1</source>
            <translation>现行方案：%1</translation>
        </message>
        <message>
            <source>，</source>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::RedrawSession</name>
        <message>
            <source>线至少要两个点</source>
            <translation>线至少要两个点</translation>
        </message>
        <message>
            <source>界线已改画</source>
            <translation>界线已改画</translation>
        </message>
        <message>
            <source>已分成两个网格，现有 %1 个</source>
            <translation>已分成两个网格，现有 %1 个</translation>
        </message>
        <message>
            <source>已合并，现有 %1 个网格</source>
            <translation>已合并，现有 %1 个网格</translation>
        </message>
        <message>
            <source>已划入%1</source>
            <translation>已划入%1</translation>
        </message>
        <message>
            <source>已采用%1，可撤销</source>
            <translation>已采用%1，可撤销</translation>
        </message>
        <message>
            <source>已加锁</source>
            <translation>已加锁</translation>
        </message>
        <message>
            <source>已解锁</source>
            <translation>已解锁</translation>
        </message>
        <message>
            <source>第%1网格 %2 人</source>
            <translation>第%1网格 %2 人</translation>
        </message>
        <message>
            <source>，</source>
            <translation>，</translation>
        </message>
        <message>
            <source>%L1 栋，%L2 户，%L3 人换网格</source>
            <translation>%L1 栋，%L2 户，%L3 人换网格</translation>
        </message>
        <message>
            <source>新网格：%L1 栋，%L2 户，%L3 人</source>
            <translation>新网格：%L1 栋，%L2 户，%L3 人</translation>
        </message>
        <message>
            <source>保留%1</source>
            <translation>保留%1</translation>
        </message>
        <message>
            <source>%1并入%2，共 %L3 人</source>
            <translation>%1并入%2，共 %L3 人</translation>
        </message>
        <message>
            <source>解锁%1</source>
            <translation>解锁%1</translation>
        </message>
        <message>
            <source>锁定%1</source>
            <translation>锁定%1</translation>
        </message>
        <message>
            <source>从这里起，划给%1</source>
            <translation>从这里起，划给%1</translation>
        </message>
        <message>
            <source>选%1来接收</source>
            <translation>选%1来接收</translation>
        </message>
        <message>
            <source>划入%1</source>
            <translation>划入%1</translation>
        </message>
        <message>
            <source>%L1 栋、%L2 人划入%3</source>
            <translation>%L1 栋、%L2 人划入%3</translation>
        </message>
        <message>
            <source>移动界线</source>
            <translation>移动界线</translation>
        </message>
        <message>
            <source>改画界线</source>
            <translation>改画界线</translation>
        </message>
        <message>
            <source>分割网格</source>
            <translation>分割网格</translation>
        </message>
        <message>
            <source>合并网格</source>
            <translation>合并网格</translation>
        </message>
        <message>
            <source>涂刷</source>
            <translation>涂刷</translation>
        </message>
        <message>
            <source>框选</source>
            <translation>框选</translation>
        </message>
        <message>
            <source>划转楼栋</source>
            <translation>划转楼栋</translation>
        </message>
        <message>
            <source>划转小区</source>
            <translation>划转小区</translation>
        </message>
        <message>
            <source>加锁</source>
            <translation>加锁</translation>
        </message>
        <message>
            <source>拖界线上的圆点；在界线中间拖，会多出一个点。</source>
            <translation>拖界线上的圆点；在界线中间拖，会多出一个点。</translation>
        </message>
        <message>
            <source>继续点；最后一点落在界线上，双击或回车完成，Esc 退一点。</source>
            <translation>继续点；最后一点落在界线上，双击或回车完成，Esc 退一点。</translation>
        </message>
        <message>
            <source>从界线上一点起，画出界线的新走向。</source>
            <translation>从界线上一点起，画出界线的新走向。</translation>
        </message>
        <message>
            <source>继续点；画出网格后双击或回车完成，Esc 退一点。</source>
            <translation>继续点；画出网格后双击或回车完成，Esc 退一点。</translation>
        </message>
        <message>
            <source>从网格外拖到另一侧，一笔分成两个；也可逐点画。</source>
            <translation>从网格外拖到另一侧，一笔分成两个；也可逐点画。</translation>
        </message>
        <message>
            <source>再点相邻的网格，并入前一个。</source>
            <translation>再点相邻的网格，并入前一个。</translation>
        </message>
        <message>
            <source>先点要保留的网格。</source>
            <translation>先点要保留的网格。</translation>
        </message>
        <message>
            <source>按住，从要扩大的网格往外涂。</source>
            <translation>按住，从要扩大的网格往外涂。</translation>
        </message>
        <message>
            <source>按住涂过的地块划入%1。Esc 另选。</source>
            <translation>按住涂过的地块划入%1。Esc 另选。</translation>
        </message>
        <message>
            <source>从要扩大的网格里起，拉一个框。</source>
            <translation>从要扩大的网格里起，拉一个框。</translation>
        </message>
        <message>
            <source>框里的地块划入%1。Esc 另选。</source>
            <translation>框里的地块划入%1。Esc 另选。</translation>
        </message>
        <message>
            <source>先点接收的网格（图上或表中）。</source>
            <translation>先点接收的网格（图上或表中）。</translation>
        </message>
        <message>
            <source>点楼栋，划入%1。Esc 另选。</source>
            <translation>点楼栋，划入%1。Esc 另选。</translation>
        </message>
        <message>
            <source>点小区，整个划入%1。Esc 另选。</source>
            <translation>点小区，整个划入%1。Esc 另选。</translation>
        </message>
        <message>
            <source>点网格或界线，加锁或解锁；锁住的不会被改动。</source>
            <translation>点网格或界线，加锁或解锁；锁住的不会被改动。</translation>
        </message>
        <message>
            <source>网格不能划分：%1</source>
            <translation>网格不能划分：%1</translation>
        </message>
        <message>
            <source>改动不能保存到项目文件：%1</source>
            <translation>改动不能保存到项目文件：%1</translation>
        </message>
        <message>
            <source>这一步没有保存，已撤回：%1</source>
            <translation>这一步没有保存，已撤回：%1</translation>
        </message>
        <message>
            <source>第%1网格</source>
            <translation>第%1网格</translation>
        </message>
        <message>
            <source>有改动，没有楼栋换网格</source>
            <translation>有改动，没有楼栋换网格</translation>
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
            <source>已撤销</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>已重做</source>
            <translation>已重做</translation>
        </message>
        <message>
            <source>这个社区没有项目文件，不能保存</source>
            <translation>这个社区没有项目文件，不能保存</translation>
        </message>
        <message>
            <source>“%1”已启用，写进项目文件</source>
            <translation>“%1”已启用，写进项目文件</translation>
        </message>
        <message>
            <source>已存为版本“%1”</source>
            <translation>已存为版本“%1”</translation>
        </message>
        <message>
            <source>没有保存：%1</source>
            <translation>没有保存：%1</translation>
        </message>
        <message>
            <source>%1 划分</source>
            <translation>%1 划分</translation>
        </message>
        <message>
            <source>与现行方案相比</source>
            <translation>与现行方案相比</translation>
        </message>
        <message>
            <source>%1，与当前划法相比</source>
            <translation>%1，与当前划法相比</translation>
        </message>
        <message>
            <source>这条界线已经沿着路和墙</source>
            <translation>这条界线已经沿着路和墙</translation>
        </message>
        <message>
            <source>%1 米内没有通到底的路或墙</source>
            <translation>%1 米内没有通到底的路或墙</translation>
        </message>
        <message>
            <source>这里没有界线，指着一条界线再点</source>
            <translation>这里没有界线，指着一条界线再点</translation>
        </message>
        <message>
            <source>这里没有小区</source>
            <translation>这里没有小区</translation>
        </message>
        <message>
            <source>界线已贴到路和墙上</source>
            <translation>界线已贴到路和墙上</translation>
        </message>
        <message>
            <source>%1、%2 网格之间的界线</source>
            <translation>%1、%2 网格之间的界线</translation>
        </message>
        <message>
            <source>没有这个网格</source>
            <translation>没有这个网格</translation>
        </message>
        <message>
            <source>编码不能空着</source>
            <translation>编码不能空着</translation>
        </message>
        <message>
            <source>编码只能用数字、字母和短横</source>
            <translation>编码只能用数字、字母和短横</translation>
        </message>
        <message>
            <source>名称不能空着</source>
            <translation>名称不能空着</translation>
        </message>
        <message>
            <source>别的网格正用着这个编码</source>
            <translation>别的网格正用着这个编码</translation>
        </message>
        <message>
            <source>这个编码用过，已经停用，不再给别的网格</source>
            <translation>这个编码用过，已经停用，不再给别的网格</translation>
        </message>
        <message>
            <source>已改为“%1”</source>
            <translation>已改为“%1”</translation>
        </message>
        <message>
            <source>%1 个网格换了编码，可撤销</source>
            <translation>%1 个网格换了编码，可撤销</translation>
        </message>
        <message>
            <source>界线走到这里，没有楼栋换网格</source>
            <translation>界线走到这里，没有楼栋换网格</translation>
        </message>
        <message>
            <source>界线走到这里，%L1 栋、%L2 人换网格</source>
            <translation>界线走到这里，%L1 栋、%L2 人换网格</translation>
        </message>
        <message>
            <source>贴路贴墙</source>
            <translation>贴路贴墙</translation>
        </message>
        <message>
            <source>指着一条界线，看它贴到路或墙上的走向；点一下就改。</source>
            <translation>指着一条界线，看它贴到路或墙上的走向；点一下就改。</translation>
        </message>
        <message>
            <source>点小区，加锁或解锁；锁住的小区不会被切开或划走。</source>
            <translation>点小区，加锁或解锁；锁住的小区不会被切开或划走。</translation>
        </message>
        <message>
            <source>日期写成 2024-06-01 这样，并且要有这一天</source>
            <translation>日期写成 2024-06-01 这样，并且要有这一天</translation>
        </message>
        <message>
            <source>正在保存，请稍候</source>
            <translation>正在保存，请稍候</translation>
        </message>
        <message>
            <source>已取消，没有保存</source>
            <translation>已取消，没有保存</translation>
        </message>
        <message>
            <source>没有保存：这个名称已经用了，或者别的程序正在改这个项目</source>
            <translation>没有保存：这个名称已经用了，或者别的程序正在改这个项目</translation>
        </message>
        <message>
            <source>没有项目文件，重新统计会丢掉已做的改动；先撤销或放弃</source>
            <translation>没有项目文件，重新统计会丢掉已做的改动；先撤销或放弃</translation>
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
    <context>
        <name>wangge::viewer::TradeOffPlot</name>
        <message>
            <source>现行 %1%，无人换</source>
            <translation>现行 %1%，无人换</translation>
        </message>
        <message>
            <source>换网格的人</source>
            <translation>换网格的人</translation>
        </message>
        <message>
            <source>%1相差</source>
            <translation>%1相差</translation>
        </message>
    </context>
    <context>
        <name>wangge::viewer::VersionModel</name>
        <message>
            <source>未启用</source>
            <translation>未启用</translation>
        </message>
        <message>
            <source>%1 至 %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>版本“%1”</source>
            <translation>版本“%1”</translation>
        </message>
        <message>
            <source>现行，%1 起</source>
            <translation>现行，%1 起</translation>
        </message>
        <message>
            <source>拟从 %1 起</source>
            <translation>拟从 %1 起</translation>
        </message>
        <message>
            <source>当前划法</source>
            <translation>当前划法</translation>
        </message>
        <message>
            <source>版本读不出来：%1</source>
            <translation>版本读不出来：%1</translation>
        </message>
        <message>
            <source>现行方案</source>
            <translation>现行方案</translation>
        </message>
        <message>
            <source>%1，与%2相比</source>
            <translation>%1，与%2相比</translation>
        </message>
        <message>
            <source>%1已删除</source>
            <translation>%1已删除</translation>
        </message>
        <message>
            <source>文件名要以 .gpkg、.geojson、.shp、.kml 或 .dxf 结尾</source>
            <translation>文件名要以 .gpkg、.geojson、.shp、.kml 或 .dxf 结尾</translation>
        </message>
        <message>
            <source>%1 已经有了，要替换吗？</source>
            <translation>%1 已经有了，要替换吗？</translation>
        </message>
        <message>
            <source>已导出到 %1</source>
            <translation>已导出到 %1</translation>
        </message>
        <message>
            <source>没有导出</source>
            <translation>没有导出</translation>
        </message>
        <message>
            <source>已停止</source>
            <translation>已停止</translation>
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
            <translation>没有一项计入</translation>
        </message>
    </context>
</TS>
