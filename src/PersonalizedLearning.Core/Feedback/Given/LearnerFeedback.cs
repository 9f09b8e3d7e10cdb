using System.Collections.Immutable;
using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Feedback;

/// <summary>The feedback that was given on a learner, by those who may and to those who might see what it said: a view of the journal.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class LearnerFeedback : JournalView<LearnerFeedback>
{
    private LearnerConsents consents;
    private ImmutableList<FeedbackGiven> given = [];

    private LearnerFeedback(LearnerId learner, FeedbackRules rules) => (Rules, consents) = (rules, LearnerConsents.Before(learner, rules.Privacy));

    /// <summary>Gets the rules of the program.</summary>
    public FeedbackRules Rules { get; }

    /// <summary>Gets what the learner and the family have consented to.</summary>
    public LearnerConsents Consents => consents;

    /// <summary>Gets the feedback that was given, in order.</summary>
    public IReadOnlyList<FeedbackGiven> Given => given;

    /// <summary>Makes the view before any event.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="rules">The rules of the program; <see cref="FeedbackRules.Default"/> when null.</param>
    /// <returns>The view.</returns>
    public static LearnerFeedback Before(LearnerId learner, FeedbackRules? rules = null) => new(learner, rules ?? FeedbackRules.Default);

    /// <summary>Gets the latest feedback to an audience.</summary>
    /// <param name="audience">The audience.</param>
    /// <param name="person">The person who got it; null for whoever did. What everybody in the role got, the person got, too.</param>
    /// <param name="before">Only feedback that held before this instant counts; all of it when null.</param>
    /// <returns>The feedback with the latest <see cref="FeedbackGiven.AsOf"/>; null where there is none.</returns>
    public FeedbackGiven? Last(Audience audience, PersonId? person = null, Instant? before = null) =>
        given.Where(item => item.Audience == audience && (person is null || item.Person is null || item.Person == person) && !(item.AsOf >= before)).MaxBy(item => item.AsOf);

    /// <summary>Tells how long an audience waited for feedback on a piece of evidence.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="audience">The audience.</param>
    /// <returns>
    /// The time from when it occurred, or else was known, to the first feedback that knew of it and spoke of one of its competencies; null while there is none, or where no time is known.
    /// Never below 0.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    public Duration? DelayOf(EvidenceRecord evidence, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if ((evidence.Occurred ?? evidence.Recorded) is not { } from)
        {
            return null;
        }

        var first = given.FirstOrDefault(item => item.Audience == audience && item.AsOf >= evidence.KnownFrom && item.Items.Any(reference => reference.IsOn(evidence)));
        return first is null || first.KnownFrom == Instant.MinValue ? null : Duration.Max(Duration.Zero, first.KnownFrom - from);
    }

    private protected override bool Concerns(JournalEvent item) => item is FeedbackGiven or ConsentGrant or ConsentRevoked;

    private protected override Objection? Judge(JournalEvent item) => item is not FeedbackGiven feedback ? null
        : !Rules.GivenBy.Contains(item.Author.Role) ? NotAllowed(item, "give feedback", $"one of {string.Join(", ", Rules.GivenBy)}")
        : WhyNot(feedback) is { } reason ? new Objection(reason.Code, $"Feedback '{item.Id}' can't be given: {reason.Message}")
        : null;

    private protected override LearnerFeedback Take(JournalEvent item)
    {
        var next = Copy();
        if (item is FeedbackGiven feedback)
        {
            next.given = given.Add(feedback);
        }
        else
        {
            next.consents = consents.With(item);
        }

        return next;
    }

    // Of what is told, all must be for the eyes of whoever gets it; of nothing at all, at least that there is nothing.
    private Diagnostic? WhyNot(FeedbackGiven feedback) =>
        FeedbackReport.WhyNot(consents, feedback.Recipient, feedback.KnownFrom)
        ?? feedback.Items.SelectMany(item => FeedbackCodes.ScopesOf(item.Code)).Distinct().Order()
            .Select(scope => consents.WhyNot(feedback.Recipient, scope, feedback.KnownFrom))
            .FirstOrDefault(reason => reason is not null);
}
