using System.Globalization;

namespace PersonalizedLearning.Interop;

/// <summary>Reads the numbers of Ed-Fi, which stand in texts.</summary>
internal static class EdFiNumber
{
    private const double Greatest = 1e9;

    /// <summary>Reads a finite number of ordinary size, whatever the culture.</summary>
    public static bool TryRead(string? text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
        && Math.Abs(number) <= Greatest;

    /// <summary>Reads the number in a child; null where there is none, and what is no number is reported.</summary>
    public static double? At(XmlFragment element, string name, DiagnosticLog diagnostics)
    {
        var text = element.TextAt(name);
        if (text is null)
        {
            return null;
        }

        if (TryRead(text, out var number))
        {
            return number;
        }

        diagnostics.Add("unusable-value", DiagnosticSeverity.Warning, element.Child(name)!.Place, $"'{JsonText.Short(text)}' is no number that can be used; expected one up to 1000000000.");
        return null;
    }

    /// <summary>The scores that are possible by an element with a least and a greatest one; null where it says none that can be used.</summary>
    public static EdFiScoreRange? RangeOf(XmlFragment element, DiagnosticLog diagnostics)
    {
        var (minimum, maximum) = (At(element, "MinimumScore", diagnostics) ?? 0, At(element, "MaximumScore", diagnostics));
        if (maximum is { } most && (most <= minimum || most - minimum > Greatest))
        {
            diagnostics.Add(
                "unusable-value", DiagnosticSeverity.Warning, element.Place,
                FormattableString.Invariant($"The greatest score is {most} and the least {minimum}; expected a greater one, by 1000000000 at the most. No score can be told by it."));
            return null;
        }

        return maximum is { } greatest ? new EdFiScoreRange(EdFiTerms.CodeValue(element.TextAt("AssessmentReportingMethod")), minimum, greatest) : null;
    }
}
