using NodaTime;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <summary>An event about feedback.</summary>
internal abstract record FeedbackEventDocument : EventDocument;

internal sealed record FeedbackGivenDocument : FeedbackEventDocument
{
    public required Audience Audience { get; init; }

    public PersonId? Person { get; init; }

    public PersonRole? Role { get; init; }

    public ConsentPurpose? Purpose { get; init; }

    public required Instant AsOf { get; init; }

    public Instant? Since { get; init; }

    [Means(StringMeaning.Word)]
    public required string Language { get; init; }

    public FeedbackReferenceDocument[]? Items { get; init; }
}

internal sealed record FeedbackReferenceDocument(FeedbackCode Code, FeedbackSubjectKind Kind, [property: Means(StringMeaning.Reference)] string Subject);
