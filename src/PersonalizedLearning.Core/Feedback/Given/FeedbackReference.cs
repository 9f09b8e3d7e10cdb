using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Feedback;

/// <summary>One piece of feedback that was given: what it said about what. One of the two identifiers is there.</summary>
/// <param name="Code">What it said.</param>
/// <param name="Competency">The competency, of several the first; null where it was about something that an event names.</param>
/// <param name="Event">The event that names it: a goal, a plan, an action plan, a demonstration, a credit; null where it was about a competency.</param>
public sealed record FeedbackReference(FeedbackCode Code, CompetencyId? Competency, EventId? Event = null)
{
    /// <summary>Names a piece of feedback.</summary>
    /// <param name="item">The piece.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static FeedbackReference To(FeedbackItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Subject.Kind == FeedbackSubjectKind.Competency ? new(item.Code, item.Subject.Competencies[0]) : new(item.Code, null, EventId.From(item.Subject.Id));
    }

    /// <summary>Whether it is about a competency on which a piece of evidence bears.</summary>
    internal bool IsOn(EvidenceRecord evidence) => Competency is { } competency && evidence.Competencies.Contains(competency);

    /// <summary>Whether it names one thing, of the kind that its code is about.</summary>
    internal bool IsValid => Enum.IsDefined(Code) && (FeedbackCodes.SubjectOf(Code) == FeedbackSubjectKind.Competency
        ? Event is null && Competency is { Value.Length: > 0 }
        : Competency is null && Event is { Value.Length: > 0 });
}
