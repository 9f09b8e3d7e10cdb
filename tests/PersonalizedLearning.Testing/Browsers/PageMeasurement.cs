using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace PersonalizedLearning.Testing.Browsers;

/// <summary>Makes a page that shows copies of pages at given widths, one below the other, and writes down what a reader could stumble over.</summary>
public static class PageMeasurement
{
    private const string Watch =
        """
        <script>
          const problems = [];
          addEventListener('error', event => problems.push('error: ' + event.message));
          addEventListener('securitypolicyviolation', event => problems.push('blocked: ' + event.violatedDirective));
        </script>
        """;

    private const string Measure =
        """
        <script>
          const name = element => element.tagName.toLowerCase() + '.' + (element.getAttribute('class') || '') + ' "' + element.textContent.trim().slice(0, 40) + '"';
          const shown = element => { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
          const luminance = colour => {
            const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const groundOf = element => {
            for (let at = element; at !== null; at = at.parentElement) {
              const colour = getComputedStyle(at).backgroundColor;
              if (!/^rgba\(.*, 0\)$/.test(colour)) return colour;
            }
            return 'rgb(255, 255, 255)';
          };
          const contrast = (one, other) => {
            const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
            return (light + 0.05) / (dark + 0.05);
          };
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > width) problems.push(`the page is ${document.documentElement.scrollWidth} wide in ${width}`);
          // What is in a region that is reached by keyboard and scrolls sideways.
          const scrolls = element => element.closest('[role="region"][tabindex="0"]') !== null && element.getAttribute('role') !== 'region';
          let texts = 0;
          for (const element of document.body.querySelectorAll('*:not(script)')) {
            if (!shown(element)) continue;
            const box = element.getBoundingClientRect();
            if (!scrolls(element) && (box.left < -0.5 || box.right > width + 0.5)) problems.push(`${name(element)} leaves the page: ${box.left} to ${box.right}`);
            if ([...element.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.textContent.trim() !== '')) {
              texts++;
              const ratio = contrast(getComputedStyle(element).color, groundOf(element));
              if (ratio < 4.5) problems.push(`${name(element)} has a contrast of ${ratio}`);
              if (element.closest('svg') === null && parseFloat(getComputedStyle(element).fontSize) < 14) problems.push(`${name(element)} is small`);
            }
          }
          let level = 0;
          for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
            const next = Number(heading.tagName[1]);
            if (next > level + 1) problems.push(`${name(heading)} follows level ${level}`);
            level = next;
          }
          if (document.querySelectorAll('h1').length !== 1) problems.push('there is not one h1');
          for (const landmark of ['header', 'main', 'footer']) {
            if (document.querySelectorAll('body > ' + landmark).length !== 1) problems.push(`there is not one ${landmark}`);
          }
          if (!document.documentElement.lang) problems.push('no language');
          const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
          if (new Set(ids).size !== ids.length) problems.push('an id is there twice');
          const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')].filter(element => element.tabIndex >= 0 && element.checkVisibility());
          for (const stop of stops) {
            if (stop.tabIndex > 0) problems.push(`${name(stop)} is out of order`);
            stop.focus();
            const style = getComputedStyle(stop);
            const box = stop.getBoundingClientRect();
            if (document.activeElement !== stop) problems.push(`${name(stop)} can't be reached`);
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 || contrast(style.outlineColor, groundOf(document.body)) < 3) problems.push(`${name(stop)} shows no focus`);
            if (box.top < 0 && box.bottom <= 0) problems.push(`${name(stop)} is out of sight when it has the focus`);
            const target = stop.getAttribute('href');
            if (target !== null && document.getElementById(target.slice(1)) === null) problems.push(`${name(stop)} leads nowhere`);
          }
          for (const element of document.querySelectorAll('*')) {
            if (element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX) && element.tabIndex < 0) problems.push(`${name(element)} scrolls out of reach`);
          }
          parent.document.getElementById('result-PLACE').textContent = JSON.stringify({ width: innerWidth, ground: getComputedStyle(document.body).backgroundColor, texts, stops: stops.length, problems });
        </script>
        """;

    /// <summary>The page that measures pages.</summary>
    public static string Page(IReadOnlyList<(string Html, int Width)> pages)
    {
        var text = new StringBuilder("<!DOCTYPE html><html><head><meta name=\"color-scheme\" content=\"light dark\"></head><body>");
        foreach (var (place, (html, width)) in pages.Index())
        {
            var copy = html.Replace("style-src &#39;unsafe-inline&#39;", "style-src &#39;unsafe-inline&#39;; script-src &#39;unsafe-inline&#39;", StringComparison.Ordinal)
                .Replace("<head>", "<head>" + Watch, StringComparison.Ordinal)
                .Replace("</body>", Measure.Replace("PLACE", place.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + "</body>", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"<pre id=\"result-{place}\">nothing</pre><iframe style=\"border:0;width:{width}px;height:900px\" srcdoc=\"{WebUtility.HtmlEncode(copy)}\"></iframe>");
        }

        return text.Append("</body></html>").ToString();
    }

    /// <summary>What the page found about each, from the document after its scripts have run.</summary>
    public static IReadOnlyList<JsonElement> Results(string dom, int count) => [.. Enumerable.Range(0, count).Select(place =>
    {
        var start = FormattableString.Invariant($"<pre id=\"result-{place}\">");
        var from = dom.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return JsonElement.Parse(WebUtility.HtmlDecode(dom[from..dom.IndexOf("</pre>", from, StringComparison.Ordinal)]));
    })];
}
