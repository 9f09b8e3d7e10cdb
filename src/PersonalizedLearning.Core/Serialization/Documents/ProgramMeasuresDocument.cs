using NodaTime;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Serialization;

/// <summary>The measures of a program as other programs read them. Members may be added; those here keep their names and meaning.</summary>
internal sealed record ProgramMeasuresDocument(
    string Format,
    int Version,
    Instant From,
    Instant To,
    Instant AsOf,
    int SmallestGroup,
    double Confidence,
    double FeedbackDays,
    int? Learners,
    int Withheld,
    ProgramMeasureDocument[] Measures)
{
    public const string FormatName = "personalized-learning/program-measures";
}

internal sealed record ProgramMeasureDocument(
    ProgramQuantity Quantity,
    MeasureUnit Unit,
    MeasureMethod Method,
    string? Grouping,
    string? Group,
    bool? Suppressed,
    int? Learners,
    double? Value,
    double? Numerator,
    double? Denominator,
    MeasureIntervalDocument? Interval);

internal sealed record MeasureIntervalDocument(double? Lower, double? Upper);
