using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Cli.Schedules;

/// <summary>Schedules in plain English: the one place where reasons, remedies and prices become sentences.</summary>
internal static class ScheduleWords
{
    private static readonly LocalDatePattern LongDate = LocalDatePattern.CreateWithInvariantCulture("dddd, d MMMM uuuu");

    private static readonly LocalDatePattern ShortDate = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");

    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>A date, such as <c>Monday, 7 September 2026</c>.</summary>
    public static string Long(LocalDate date) => LongDate.Format(date);

    /// <summary>A date, such as <c>Mon 7 Sep</c>.</summary>
    public static string Short(LocalDate date) => ShortDate.Format(date);

    /// <summary>When a block is, such as <c>08:00–08:45</c>.</summary>
    public static string Times(TimeBlock block) => $"{TimeOfDay.Format(block.Start)}–{TimeOfDay.Format(block.Start.PlusMinutes(block.Minutes))}";

    /// <summary>What a learner does in a session, such as <c>halves</c> or <c>review: halves</c>.</summary>
    public static string About(SessionPurpose purpose, string? competency) => (purpose, competency) switch
    {
        (SessionPurpose.Learning, { } about) => about,
        (SessionPurpose.Learning, null) => "own work",
        (_, null) => Of(purpose),
        (_, { } about) => $"{Of(purpose)}: {about}",
    };

    /// <summary>What a session is for.</summary>
    public static string Of(SessionPurpose purpose) => purpose switch
    {
        SessionPurpose.PreWork => "pre-work",
        SessionPurpose.Advisory => "advisory",
        SessionPurpose.Review => "review",
        SessionPurpose.Enrichment => "enrichment",
        _ => "learning",
    };

    /// <summary>Names a reason, for a heading.</summary>
    public static string Of(UnmetReason reason) => reason switch
    {
        UnmetReason.NotReady => "Not ready yet",
        UnmetReason.ModelForbids => "The course does not allow it",
        UnmetReason.Pinned => "The time is promised",
        UnmetReason.NoQualifiedStaff => "Nobody qualified is there",
        UnmetReason.StaffBooked => "Everybody qualified is busy",
        UnmetReason.NoSuitableSpace => "No suitable space",
        UnmetReason.SpaceFull => "Suitable spaces are taken",
        UnmetReason.TooFewLearners => "Too few learners at the same time",
        UnmetReason.SessionFull => "Sessions are full",
        UnmetReason.OwnHigherPriority => "Something else came first",
        UnmetReason.NoTime => "No time left",
        UnmetReason.LinkConflict => "Who must or must not be together",
        _ => "No place was found",
    };

    /// <summary>Says why minutes of a need are unmet.</summary>
    public static string Why(UnmetNeed unmet) => unmet.Reason switch
    {
        UnmetReason.NotReady => $"{Facts(unmet, "missing-prerequisite", "A prerequisite")} {Are(unmet, "missing-prerequisite")} not mastered yet.",
        UnmetReason.ModelForbids => $"Rule {Facts(unmet, "rule", "one")} of the course's blended model does not allow it.",
        UnmetReason.Pinned => "The learner's time is pinned to something else.",
        UnmetReason.NoQualifiedStaff => $"Nobody who is there is qualified and may lead it{In(unmet)}.",
        UnmetReason.StaffBooked => $"Everybody who is qualified leads other sessions{In(unmet)}{Bracketed(unmet, "session")}.",
        UnmetReason.NoSuitableSpace => $"No space has what it requires{Bracketed(unmet, "feature")}.",
        UnmetReason.SpaceFull => $"All suitable spaces are taken{In(unmet)}.",
        UnmetReason.TooFewLearners => $"Too few learners need it at the same time: {Facts(unmet, "have", "some")} of at least {Facts(unmet, "need", "more")}{Near(unmet)}.",
        UnmetReason.SessionFull => $"The sessions for it are full{Bracketed(unmet, "session")}.",
        UnmetReason.OwnHigherPriority => $"The learner's time serves needs of more worth{Bracketed(unmet, "chosen")}.",
        UnmetReason.NoTime => "The learner has no time left for it, or it has reached its blocks of the day.",
        UnmetReason.LinkConflict => $"Somebody whom the learner must or must not be with stands against it{Bracketed(unmet, "learner")}.",
        _ => "The search found no place for it within its limits.",
    };

    /// <summary>Says what single change would serve a need.</summary>
    public static string Of(Remedy remedy) => remedy.Kind switch
    {
        RemedyKind.Staff => $"{Counted(remedy.Amount, "more educator")}{For(remedy.Subject is { } subject ? [subject] : [])}{Like(remedy.StaffLike?.Value)}{In(remedy.Block)} would serve it.",
        RemedyKind.Space => $"{Counted(remedy.Amount, "more space")}{Like(remedy.SpaceLike?.Value)}{In(remedy.Block)} would serve it.",
        RemedyKind.MinSize => $"Sessions{(remedy.Modality is { } way ? $" of '{way}'" : string.Empty)} with {remedy.Amount.ToString(CultureInfo.InvariantCulture)} fewer learners than they need now would serve it.",
        _ => $"{Counted(remedy.Amount, "more block")}{(remedy.Block is { } block ? $" like {block}" : string.Empty)} would serve it.",
    };

    /// <summary>Says what one more of something scarce would be worth.</summary>
    public static string Of(ShadowPrice price)
    {
        var what = price.Resource == PricedResource.Staff ? $"One more educator{For(price.Subjects)}{Like(price.StaffLike?.Value)}" : $"One more space{Like(price.SpaceLike?.Value)}";
        var worth = string.Create(CultureInfo.InvariantCulture, $"{what} in block {price.Block} is worth {Math.Round(price.Value, MidpointRounding.AwayFromZero):0} minutes");
        return (price.IsVerified, price.PursuedMinutes) switch
        {
            (false, _) => $"{worth}, by estimate.",
            (true, { } minutes) => string.Create(CultureInfo.InvariantCulture, $"{worth}: needs would get {minutes} minutes more."),
            _ => $"{worth}.",
        };
    }

    /// <summary>Says what a learner does instead of what, and why.</summary>
    public static string Of(ScheduleChange change) => $"{change.Learner} in {change.Block}: {Of(change.After)} instead of {Of(change.Before)} ({Why(change)}).";

    /// <summary>Says how much time is missing, such as <c>45 minutes</c>.</summary>
    public static string Minutes(long minutes) => NumberText.Count((int)Math.Min(int.MaxValue, minutes), "minute");

    private static string Of(PlaylistItem? item) => item is { Modality: { } way } ? $"{About(item.Purpose, item.Competency?.Value)} ({way})" : "free time";

    private static string Why(ScheduleChange change) => change.Cause switch
    {
        ScheduleChangeCause.Event => change.Event is { } happened ? happened.ToString() : "something happened",
        ScheduleChangeCause.SessionEnded => "the old session does not take place any more",
        ScheduleChangeCause.Exchange => change.InExchangeWith is { } other ? $"in exchange with {other}" : "in exchange with somebody",
        _ => "what became free serves the learner better",
    };

    private static string Counted(int amount, string what) => amount == 1 ? $"One {what}" : string.Create(CultureInfo.InvariantCulture, $"{amount} {what}s");

    private static string For(ValueList<SubjectId> subjects) => subjects.Count == 0 ? string.Empty : $" qualified for {Joined(subjects.Select(subject => subject.Value))}";

    private static string Like(string? other) => other is null ? string.Empty : $", like {other},";

    private static string In(BlockId? block) => block is { } id ? $" in block {id}" : string.Empty;

    private static string In(UnmetNeed unmet) => Values(unmet, "block") is { Length: > 0 } blocks ? $" in block {Joined(blocks)}" : string.Empty;

    private static string Near(UnmetNeed unmet) => Values(unmet, "learner") is { Length: > 0 } learners ? $"; {Joined(learners)} will soon" : string.Empty;

    private static string Bracketed(UnmetNeed unmet, string name) => Values(unmet, name) is { Length: > 0 } values ? $" ({Joined(values)})" : string.Empty;

    private static string Facts(UnmetNeed unmet, string name, string otherwise) => Values(unmet, name) is { Length: > 0 } values ? Joined(values) : otherwise;

    private static string Are(UnmetNeed unmet, string name) => Values(unmet, name).Length > 1 ? "are" : "is";

    private static string[] Values(UnmetNeed unmet, string name) => [.. unmet.Facts.Where(fact => fact.Name == name).Select(fact => fact.Value)];

    private static string Joined(IEnumerable<string> texts) => texts.ToArray() switch
    {
        [] => string.Empty,
        [var only] => only,
        [.. var most, var last] => $"{string.Join(", ", most)} and {last}",
    };
}
