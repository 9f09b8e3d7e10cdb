using System.Globalization;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>Draws a score as a bar of what each term contributed, with the numbers below.</summary>
internal static class ScoreBar
{
    private const int MostPatterns = 5;

    /// <summary>Writes the bar; its whole length is a score of 1.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="recommendation">The recommendation.</param>
    public static void Write(MarkupWriter writer, Recommendation recommendation)
    {
        // A term looks the same in every bar, whatever its place there.
        var terms = recommendation.Reasons.OrderByDescending(reason => reason.Weight).Select(reason => reason.Term).ToList();
        var shown = recommendation.Reasons.Where(reason => reason.Contribution > 0).ToList();
        using (writer.Open("div", ("class", "score"), ("aria-hidden", "true")))
        {
            foreach (var reason in shown)
            {
                writer.Element("i", null, ("class", ClassOf(terms, reason)), ("style", $"width:{MarkupWriter.Number(100 * reason.Contribution)}%"));
            }
        }

        using var list = writer.Open("ul", ("class", "terms"));
        writer.Element("li", $"Score {Number(recommendation.Score)} =");
        foreach (var reason in shown)
        {
            using var item = writer.Open("li");
            writer.Element("b", null, ("class", ClassOf(terms, reason)), ("aria-hidden", "true"));
            writer.Text($"{WordText.OfTerm(reason.Term)} {Number(reason.Contribution)}");
        }
    }

    /// <summary>Shows a score or a contribution.</summary>
    /// <param name="value">A number from 0 to 1.</param>
    /// <returns>The number with two decimals.</returns>
    public static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string ClassOf(List<string> terms, Reason reason) => string.Create(CultureInfo.InvariantCulture, $"term{terms.IndexOf(reason.Term) % MostPatterns}");
}
