using NodaTime;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Serialization;

/// <summary>A rubric for the self-assessment of a program as it stands in JSON.</summary>
internal sealed record PracticeRubricDocument(
    string Format,
    int Version,
    string Id,
    int RubricVersion,
    string Title,
    PracticeLevelDocument[] Levels,
    PracticeDimensionDocument[] Dimensions,
    PracticeScope[]? Scopes = null)
{
    public const string FormatName = "personalized-learning/practice-rubric";
}

internal sealed record PracticeLevelDocument(string Id, string Title);

internal sealed record PracticeDimensionDocument(string Id, string Title, PracticeCellDocument[] Cells);

internal sealed record PracticeCellDocument(string Level, string Statement, string? Next = null);

/// <summary>A rating as it stands on a line of JSON.</summary>
internal sealed record SelfRatingDocument(
    RatingId Id,
    AuthorDocument Rater,
    string Rubric,
    int RubricVersion,
    PracticeUnitDocument Unit,
    Instant At,
    DimensionRatingDocument[] Dimensions,
    int? Version = null);

internal sealed record PracticeUnitDocument(PracticeScope Scope, string Name);

internal sealed record DimensionRatingDocument(string Dimension, string Level, string? Note = null, string? Evidence = null);
