using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Serialization;

/// <content>Measures of programs.</content>
public static partial class LearningJson
{
    /// <summary>Writes the measures of a program: each with its value, what it was counted from, its interval and its method, or that it is not shown.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="measures">The measures.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteProgramMeasures(Stream stream, ProgramMeasures measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        var document = new ProgramMeasuresDocument(
            ProgramMeasuresDocument.FormatName, 1, measures.From, measures.To, measures.AsOf, measures.SmallestGroup, measures.Confidence, measures.FeedbackDays, measures.Learners, measures.Withheld,
            [.. measures.All.Select(ToDocument)]);
        Write(stream, document, LearningJsonContext.Default.ProgramMeasuresDocument);
    }

    private static ProgramMeasureDocument ToDocument(ProgramMeasure item) => new(
        item.Quantity, item.Unit, item.Method, item.Grouping, item.Group, OrNull(item.IsSuppressed), item.Learners, item.Value, item.Numerator, item.Denominator,
        item.Interval is { } interval ? new MeasureIntervalDocument(interval.Lower, interval.Upper) : null);
}
