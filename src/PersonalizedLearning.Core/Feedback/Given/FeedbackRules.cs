using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Feedback;

/// <summary>What a program lays down about feedback. Immutable; equality is by value.</summary>
public sealed record FeedbackRules
{
    /// <summary>Gets the rules used where none are given: the strictest about who sees what, and a cadence for each audience.</summary>
    public static FeedbackRules Default { get; } = new();

    /// <summary>Gets who may give feedback: educators, mentors and systems by default.</summary>
    public ValueList<PersonRole> GivenBy { get; init; } = [PersonRole.Educator, PersonRole.Mentor, PersonRole.System];

    /// <summary>Gets who sees what without consent.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public PrivacyRules Privacy { get; init => field = value ?? throw new ArgumentNullException(nameof(Privacy)); } = PrivacyRules.ByConsent;

    /// <summary>Gets how often each audience gets feedback, each audience once; one that is not named has no cadence. Weekly for learners and educators, monthly (28 days) for families by default.</summary>
    /// <exception cref="ArgumentException">An audience is there twice, or an element is null.</exception>
    public ValueList<FeedbackCadence> Cadences
    {
        get;
        init => field = value.All(item => item is not null) && value.Select(item => item.Audience).Distinct().Count() == value.Count
            ? value
            : throw new ArgumentException("An audience is there twice; expected each once.", nameof(Cadences));
    }

    =
    [
        new() { Audience = Audience.Learner, AtLeastEvery = Duration.FromDays(7), AtOnceOn = [FeedbackCode.GoalReached, FeedbackCode.CreditAwarded, FeedbackCode.DemonstrationResolved] },
        new() { Audience = Audience.Educator, AtLeastEvery = Duration.FromDays(7), AtOnceOn = [FeedbackCode.MasteryLapsed, FeedbackCode.PlanReopened] },
        new() { Audience = Audience.Family, AtLeastEvery = Duration.FromDays(28), AtMostEvery = Duration.FromDays(7) },
    ];

    /// <summary>Gets the cadence of an audience.</summary>
    /// <param name="audience">The audience.</param>
    /// <returns>The cadence; null where there is none.</returns>
    public FeedbackCadence? CadenceOf(Audience audience) => Cadences.FirstOrDefault(item => item.Audience == audience);
}
