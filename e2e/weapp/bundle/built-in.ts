// The base library's components, from the public component documents.
export const builtIns = (
  'view text input textarea button image scroll-view swiper swiper-item picker picker-view picker-view-column ' +
  'switch checkbox checkbox-group radio radio-group slider label form icon progress navigator rich-text canvas map ' +
  'video audio camera web-view movable-area movable-view cover-view cover-image page-meta navigation-bar match-media ' +
  'root-portal page-container share-element open-data official-account official-account-publish ad ad-custom ' +
  'live-player live-pusher voip-room functional-page-navigator editor keyboard-accessory channel-live channel-video ' +
  'store-home store-product store-coupon selection snapshot span native-component editor-portal grid-view ' +
  'grid-builder list-view list-builder sticky-header sticky-section draggable-sheet nested-scroll-header ' +
  'nested-scroll-body tap-gesture-handler double-tap-gesture-handler long-press-gesture-handler ' +
  'pan-gesture-handler scale-gesture-handler horizontal-drag-gesture-handler vertical-drag-gesture-handler ' +
  'force-press-gesture-handler open-container'
).split(' ')

/** Tags of the template language itself. */
export const syntaxTags = new Set(['block', 'template', 'import', 'include', 'wxs', 'slot'])
