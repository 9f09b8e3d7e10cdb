using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>What a voiding statement says, before it is known whose evidence it voids.</summary>
internal sealed record XapiVoiding(EventId Id, Author Author, Instant? Occurred, Instant? Recorded)
{
    /// <summary>The event in the journal of the learner whose evidence is void.</summary>
    public EvidenceVoided Of(LearnerId learner, EventId evidence) => new()
    {
        Id = Id,
        Learner = learner,
        Author = Author,
        Occurred = Occurred,
        Recorded = Recorded,
        Evidence = evidence,
        Reason = $"Voided by statement {Id}.",
    };
}
