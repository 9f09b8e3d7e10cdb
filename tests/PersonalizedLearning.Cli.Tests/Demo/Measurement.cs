using System.Globalization;
using System.Net;
using System.Text.Json;

namespace PersonalizedLearning.Cli.Tests.Demo;

/// <summary>Makes a page that shows a copy of a report at a given width and writes down what does not fit.</summary>
internal static class Measurement
{
    private const string Watch =
        """
        <script>
          const problems = [];
          addEventListener('error', event => problems.push('error: ' + event.message));
          addEventListener('securitypolicyviolation', event => problems.push('blocked: ' + event.violatedDirective));
          for (const name of ['error', 'warn']) console[name] = (...words) => problems.push(name + ': ' + words.join(' '));
        </script>
        """;

    private const string Measure =
        """
        <script>
          const shown = element => { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
          const text = element => element.textContent.trim().slice(0, 40);
          const name = element => element.tagName.toLowerCase() + '.' + (element.getAttribute('class') || '') + ' "' + text(element) + '"';
          const checkPage = state => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth > width) problems.push(`${state}: the page is ${document.documentElement.scrollWidth} wide in ${width}`);
            for (const element of document.body.querySelectorAll('*')) {
              if (element.closest('svg') !== null && element.tagName !== 'svg') continue;
              if (element.parentElement.closest('.scroll') !== null || !shown(element)) continue;
              const box = element.getBoundingClientRect();
              if (box.left < -0.5 || box.right > width + 0.5) {
                if (!element.matches('thead, thead *')) problems.push(`${state}: ${name(element)} leaves the page: ${box.left} to ${box.right}`);
              }
              if (getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1 && !element.matches('thead, thead *')) problems.push(`${state}: ${name(element)} is clipped`);
            }
          };
          const checkPicture = svg => {
            const frame = svg.getBoundingClientRect();
            const texts = [...svg.querySelectorAll('text')].filter(shown).map(element => ({ element, box: element.getBoundingClientRect() }));
            for (const { element, box } of texts) {
              if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) problems.push(`${name(element)} leaves its picture`);
              const node = element.closest('.node');
              if (node !== null && !element.matches('.next-place')) {
                const room = node.querySelector('.box').getBoundingClientRect();
                if (box.left < room.left || box.right > room.right || box.top < room.top - 1 || box.bottom > room.bottom + 1) problems.push(`${name(element)} leaves its box`);
              }
            }
            for (let one = 0; one < texts.length; one++) {
              for (let other = one + 1; other < texts.length; other++) {
                const [a, b] = [texts[one].box, texts[other].box];
                const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (wide > 0.5 && high > 2) problems.push(`${name(texts[one].element)} overlaps ${name(texts[other].element)} by ${wide} x ${high}`);
              }
            }
          };
          checkPage('closed');
          for (const details of document.querySelectorAll('details')) details.open = true;
          checkPage('open');
          const pictures = [...document.querySelectorAll('svg[role=img]')].filter(shown);
          pictures.forEach(checkPicture);
          document.querySelector('.node.next').dispatchEvent(new MouseEvent('mouseenter'));
          parent.document.getElementById('result').textContent = JSON.stringify({
            width: innerWidth, problems, pictures: pictures.length, texts: document.querySelectorAll('svg text').length, lit: document.querySelectorAll('.node.lit').length });
        </script>
        """;

    /// <summary>The page that measures a report.</summary>
    public static string Page(string html, int width)
    {
        var copy = html.Replace("<head>", "<head>" + Watch, StringComparison.Ordinal).Replace("</body>", Measure + "</body>", StringComparison.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html><html><body><pre id=\"result\">nothing</pre><iframe style=\"border:0;width:{width}px;height:900px\" srcdoc=\"{WebUtility.HtmlEncode(copy)}\"></iframe></body></html>");
    }

    /// <summary>What the page found, from the document after its scripts have run.</summary>
    public static JsonElement Result(string dom)
    {
        const string start = "<pre id=\"result\">";
        var from = dom.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var text = WebUtility.HtmlDecode(dom[from..dom.IndexOf("</pre>", from, StringComparison.Ordinal)]);
        return JsonElement.Parse(text);
    }
}
