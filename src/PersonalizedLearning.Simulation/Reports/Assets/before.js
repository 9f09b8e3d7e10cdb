// A chart is as sharp on paper as on a fine screen: the library draws at least two dots a pixel.
window.devicePixelRatio = Math.max(2, window.devicePixelRatio);
