using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Feedback;

/// <summary>Records that feedback was given: to whom, as of when, and of what it spoke.</summary>
public sealed record FeedbackGiven : JournalEvent
{
    /// <summary>Gets for whom it was written.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Gets the person who got it; null for everybody in that role. For the learner it is always the learner.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Gets the role in which it was got; null for the one that the audience has: learner, educator or family.</summary>
    public PersonRole? Role { get; init; }

    /// <summary>Gets what for.</summary>
    public ConsentPurpose Purpose { get; init; }

    /// <summary>Gets the instant as of which it held: what came later is for the next time.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>Gets the last time, since when it told what changed; null where it told of all there was.</summary>
    public Instant? Since { get; init; }

    /// <summary>Gets the language in which it was written.</summary>
    public required FeedbackLanguage Language { get; init; }

    /// <summary>Gets of what it spoke, the most important first; empty where there was nothing new.</summary>
    public ValueList<FeedbackReference> Items { get; init; }

    /// <summary>Gets who got it, as one who looks at what is kept about the learner.</summary>
    public Viewer Recipient => new(Audience == Audience.Learner ? PersonId.From(Learner.Value) : Person ?? default, Role ?? RoleOf(Audience), Purpose);

    /// <summary>Records that a report was given.</summary>
    /// <param name="id">The identifier of the event.</param>
    /// <param name="author">Who gives it.</param>
    /// <param name="report">The report; who it was made for is who gets it.</param>
    /// <param name="language">The language in which it was written.</param>
    /// <param name="at">When.</param>
    /// <returns>The event, ready to be appended to the journal.</returns>
    /// <exception cref="ArgumentNullException">The identifier or the report is null.</exception>
    /// <exception cref="ArgumentException">The text can't be an identifier.</exception>
    public static FeedbackGiven Of(string id, Author author, FeedbackReport report, FeedbackLanguage language, Instant at)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(report);
        var viewer = report.Sight.Viewer;
        return new()
        {
            Id = EventId.From(id),
            Learner = report.Learner,
            Author = author,
            Occurred = at,
            Recorded = at,
            Audience = report.Audience,
            Person = report.Audience == Audience.Learner || viewer.Person.Value.Length == 0 ? null : viewer.Person,
            Role = viewer.Role == RoleOf(report.Audience) ? null : viewer.Role,
            Purpose = viewer.Purpose,
            AsOf = report.AsOf,
            Since = report.Since,
            Language = language,
            Items = report.InOrder().Select(FeedbackReference.To).ToValueList(),
        };
    }

    /// <summary>The role in which an audience looks at what is kept about the learner.</summary>
    internal static PersonRole RoleOf(Audience audience) => audience switch
    {
        Audience.Learner => PersonRole.Learner,
        Audience.Family => PersonRole.Family,
        _ => PersonRole.Educator,
    };

    internal override void Validate()
    {
        base.Validate();
        Required(Enum.IsDefined(Audience), nameof(Audience), "a defined one");
        Required(Person is not { } person || (person.Value.Length > 0 && (Audience != Audience.Learner || person.Value == Learner.Value)), nameof(Person), "a person, of the learner's own feedback the learner, or none");
        Required(Role is not { } role || (Enum.IsDefined(role) && role != PersonRole.Unspecified && (role == PersonRole.Learner) == (Audience == Audience.Learner)), nameof(Role), "a role that fits the audience, or none");
        Required(Enum.IsDefined(Purpose), nameof(Purpose), "a defined one");
        Required(Since is not { } since || since <= AsOf, nameof(Since), "an instant that is not after the one as of which it held");
        Required(FeedbackLanguage.IsTag(Language.Value), nameof(Language), "a language");
        Required(Items.All(item => item is { IsValid: true }), nameof(Items), "defined codes, each with a competency or an event as it is about one or the other");
    }
}
