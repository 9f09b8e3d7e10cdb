using System.Text.Json;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Makes the evidence of single statements, and says what bears none and why.</summary>
internal sealed class XapiEvidenceBuilder
{
    private const string ActivityTypes = "http://adlnet.gov/expapi/activities/";

    private readonly XapiProfile profile;
    private readonly CompetencyFramework? framework;
    private readonly DiagnosticLog log;
    private readonly DateTimeZone? zone;
    private readonly Dictionary<string, XapiVerbRule> verbs = new(StringComparer.Ordinal);
    private readonly XapiLearners learners;
    private readonly XapiCompetencies competencies;
    private readonly XapiOwnEvents own;
    private string place = string.Empty;
    private string verb = string.Empty;

    public XapiEvidenceBuilder(XapiProfile profile, CompetencyFramework? framework, DiagnosticLog log)
    {
        this.profile = profile;
        this.framework = framework;
        this.log = log;
        zone = profile.Zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(profile.Zone);
        learners = new XapiLearners(profile.Learners);
        competencies = new XapiCompetencies(profile.Competencies);
        own = new XapiOwnEvents(learners, Report);
        foreach (var rule in profile.Verbs.Concat(profile.UsesStandardVerbs ? XapiVerbRule.Standard : default))
        {
            verbs.TryAdd(rule.Verb, rule);
        }
    }

    /// <summary>The events of a statement: none, one, or one for each member of a group.</summary>
    public IReadOnlyList<JournalEvent> EventsOf(XapiStatement statement, string at)
    {
        if (OwnEvents(statement, at) is { Count: > 0 } events)
        {
            return events;
        }

        if (IsDecision(statement) || !HasActivity(statement) || RuleOf() is not { } rule || new XapiOutcomes(profile, Report).Of(statement, rule) is not { } outcome)
        {
            return [];
        }

        var bearsOn = CompetenciesOf(statement);
        return bearsOn.Count == 0 ? [] : [.. LearnersOf(statement.Actor).Select(learner => Record(statement, learner, bearsOn, outcome))];
    }

    /// <summary>The events of a statement that this library made; none of others.</summary>
    public IReadOnlyList<JournalEvent> OwnEvents(XapiStatement statement, string at)
    {
        place = at;
        verb = statement.Verb?.Id ?? "(none)";
        return own.Of(statement, Time(statement.Timestamp, "timestamp"));
    }

    /// <summary>What a voiding statement says.</summary>
    public XapiVoiding VoidingOf(XapiStatement statement, string at)
    {
        place = at;
        verb = statement.Verb?.Id ?? "(none)";
        var person = statement.Actor is { } actor ? learners.PersonOf(actor) : default;
        return new XapiVoiding(IdOf(statement), new Author(person, PersonRole.Unspecified), Time(statement.Timestamp, "timestamp"), Time(statement.Stored, "stored"));
    }

    private EvidenceRecord Record(XapiStatement statement, LearnerId learner, ValueList<CompetencyId> bearsOn, Outcome outcome)
    {
        var activity = (XapiActivity)statement.Object!;
        var parents = statement.Context?.ContextActivities?.Parent ?? default;
        return new EvidenceRecord
        {
            Id = IdOf(statement),
            Learner = learner,
            Author = AuthorOf(statement.Context?.Instructor),
            Occurred = Time(statement.Timestamp, "timestamp"),
            Recorded = Time(statement.Stored, "stored"),
            Competencies = bearsOn,
            Outcome = outcome,
            Item = activity.Id,
            Activity = parents.Count == 1 && !string.IsNullOrWhiteSpace(parents[0].Id) ? parents[0].Id : null,
            Source = SourceOf(activity.Definition),
            Hints = HintsOf(statement),
        };
    }

    private static EvidenceSource SourceOf(XapiActivityDefinition? definition) => definition switch
    {
        { InteractionType: not null } or { Type: ActivityTypes + "cmi.interaction" or ActivityTypes + "interaction" or ActivityTypes + "question" } => EvidenceSource.Item,
        { Type: ActivityTypes + "assessment" } => EvidenceSource.Quiz,
        { Type: ActivityTypes + "performance" } => EvidenceSource.PerformanceTask,
        _ => EvidenceSource.Unspecified,
    };

    private Author AuthorOf(XapiActor? instructor) =>
        instructor is null ? default : learners.PersonOf(instructor) is { Value.Length: > 0 } person ? new Author(person, PersonRole.Educator) : default;

    private EventId IdOf(XapiStatement statement)
    {
        if (statement.Id is { } id && Preconditions.IsId(id))
        {
            return EventId.From(XapiFormats.IsUuid(id) ? id.ToLowerInvariant() : id);
        }

        Report("statement-without-id", DiagnosticSeverity.Info, "The statement has no identifier; the event is named by its content.");
        return EventId.From($"statement-{Convert.ToHexStringLower(XapiDigest.Of(statement).AsSpan(0, 16))}");
    }

    private Instant? Time(string? text, string member)
    {
        if (text is null || XapiTime.Parse(text) is not { } time)
        {
            return null;
        }

        var instant = time.ToInstant(zone);
        if (instant is null && (time.Offset ?? (zone is null ? null : Offset.Zero)) is not null)
        {
            Report("timestamp-out-of-range", DiagnosticSeverity.Warning, $"The {member} '{JsonText.Short(text)}' lies outside the times that can be kept; it was left out.");
        }

        return instant;
    }

    private bool IsDecision(XapiStatement statement)
    {
        var isDecision = statement.Context?.Extensions.Any(member => member.Name == XapiOwn.DecisionExtension) == true;
        if (isDecision)
        {
            Report("own-decision", DiagnosticSeverity.Info, "The statement tells of a decision of this library; what was decided from evidence is no new evidence.");
        }

        return isDecision;
    }

    private bool HasActivity(XapiStatement statement)
    {
        var (code, what) = statement.Object switch
        {
            XapiActivity => (null, string.Empty),
            XapiSubStatement => ("substatement-object", "a nested statement, which is planned or supposed and not done"),
            XapiStatementReference => ("statement-reference-object", "another statement"),
            XapiActor => ("actor-object", "an agent or a group"),
            _ => ("no-object", "absent"),
        };
        if (code is not null)
        {
            Report(code, DiagnosticSeverity.Info, $"The object is {what}; no evidence was made.");
        }

        return code is null;
    }

    private XapiVerbRule? RuleOf()
    {
        if (!verbs.TryGetValue(verb, out var rule))
        {
            Report("verb-unknown", DiagnosticSeverity.Warning, $"The profile does not say what verb '{JsonText.Short(verb)}' bears; no evidence was made.");
            return null;
        }

        if (rule.Meaning == XapiVerbMeaning.None)
        {
            Report("verb-is-no-evidence", DiagnosticSeverity.Info, $"Verb '{JsonText.Short(verb)}' bears no evidence.");
            return null;
        }

        return rule;
    }

    private ValueList<CompetencyId> CompetenciesOf(XapiStatement statement)
    {
        var unusable = new List<string>();
        var found = competencies.Of(statement, unusable);
        foreach (var name in unusable)
        {
            Report("unusable-competency", DiagnosticSeverity.Warning, $"{name} can't name a competency; expected a text that can be an identifier. It was left out.");
        }

        if (found.Count == 0)
        {
            Report("no-competency", DiagnosticSeverity.Warning, "The statement has an outcome and no rule of the profile says on which competency it bears; no evidence was made.");
            return default;
        }

        return framework is null ? found.ToValueList() : found.Select(Known).OfType<CompetencyId>().Distinct().ToValueList();
    }

    private CompetencyId? Known(CompetencyId id)
    {
        if (framework!.IndexOf(id) >= 0)
        {
            return id;
        }

        var coded = framework.FindByCode(id.Value).Take(2).ToList();
        if (coded.Count == 1)
        {
            return coded[0].Id;
        }

        Report("unknown-competency", DiagnosticSeverity.Warning, $"The framework has no competency '{JsonText.Short(id.Value)}'{(coded.Count == 0 ? string.Empty : ", and several of that code")}; it was left out.");
        return null;
    }

    private IEnumerable<LearnerId> LearnersOf(XapiActor? actor)
    {
        if (actor is null)
        {
            Report("actor-missing", DiagnosticSeverity.Warning, "The statement has no actor; no evidence was made.");
            return [];
        }

        if (!actor.IsGroup)
        {
            return Named(actor);
        }

        if (profile.GroupsAreTheirMembers && actor.Members.Count > 0)
        {
            return actor.Members.SelectMany(Named).Distinct();
        }

        Report("group-actor", DiagnosticSeverity.Warning, $"A group did it{(profile.GroupsAreTheirMembers ? ", whose members are not given" : ", and the profile does not say that its members did")}; no evidence was made.");
        return [];
    }

    private IEnumerable<LearnerId> Named(XapiActor agent)
    {
        if (learners.Of(agent, out var reason) is { } learner)
        {
            return [learner];
        }

        Report("actor-not-named", DiagnosticSeverity.Warning, $"The actor is no learner, as {reason}; no evidence was made.");
        return [];
    }

    private int HintsOf(XapiStatement statement)
    {
        if (profile.HintsExtension is not { } name)
        {
            return 0;
        }

        var member = (statement.Result?.Extensions ?? default).Concat(statement.Context?.Extensions ?? default).FirstOrDefault(item => item.Name == name);
        if (member is null)
        {
            return 0;
        }

        using var value = JsonText.Parse(member.Json);
        if (value.RootElement.ValueKind == JsonValueKind.Number && value.RootElement.TryGetInt32(out var hints) && hints >= 0)
        {
            return hints;
        }

        Report("hints-unusable", DiagnosticSeverity.Warning, $"The count of hints is {JsonText.Short(member.Json)}; expected a whole number from 0. No hints were taken.");
        return 0;
    }

    private void Report(string code, DiagnosticSeverity severity, string message)
    {
        var (at, with) = (place, verb);
        log.AddRepeated(code, severity, with, () => at, message + (with.Length > 0 && !message.Contains(with, StringComparison.Ordinal) ? $" (Verb {JsonText.Short(with)}.)" : string.Empty));
    }
}
