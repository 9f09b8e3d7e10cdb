using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Turns evidence, voidings, credit awards and decisions into statements.</summary>
/// <remarks>
/// The identifier of a statement is a UUID of version 5 made of the learner and the event, the same each time. An answer that is right or wrong is <c>answered</c> with success, a score is
/// <c>scored</c> with raw, min 0, max and scaled; a voiding is <c>voided</c>, an award <c>earned</c>, a decision <c>mastered</c>. Other outcomes, and evidence without one, have verbs of this
/// library. The competencies are activities in the grouping. What xAPI has no member for is in the extension <c>personalizedlearning:event</c> of the circumstances, by which
/// <see cref="XapiEvidenceMapping"/> makes an equal event again. A decision bears <c>personalizedlearning:decision</c> and is never evidence. Thread safe.
/// </remarks>
public sealed class XapiExport
{
    private const string ObjectiveType = "http://adlnet.gov/expapi/activities/objective";
    private const string SystemName = "personalized-learning";

    private static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(9999, 12, 31, 23, 59);

    private readonly XapiExportOptions options;

    /// <summary>Makes an export.</summary>
    /// <param name="options">How; the defaults when null.</param>
    public XapiExport(XapiExportOptions? options = null) => this.options = options ?? new XapiExportOptions();

    /// <summary>Turns an event into a statement.</summary>
    /// <param name="item">The event.</param>
    /// <returns>The statement; null where the event is neither evidence nor a voiding nor an award, of which xAPI has no words here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="ArgumentException">The members of the event do not fit together.</exception>
    public XapiStatement? Statement(JournalEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        item.Validate();
        return item switch
        {
            EvidenceRecord record => OfEvidence(record),
            EvidenceVoided voided => OfVoiding(voided),
            CreditAward award => OfAward(award),
            _ => null,
        };
    }

    /// <summary>Turns a decision into a statement.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="decision">The decision.</param>
    /// <returns>The statement; null unless the competency is mastered.</returns>
    /// <exception cref="ArgumentException"><paramref name="decision"/> is null, or the learner is <c>default</c>.</exception>
    public XapiStatement? Statement(LearnerId learner, MasteryDecision decision)
    {
        Preconditions.Id(learner.Value, nameof(learner));
        ArgumentNullException.ThrowIfNull(decision);
        if (!decision.IsMastered)
        {
            return null;
        }

        var achieved = TimeOf(decision.AchievedAt);
        var about = JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("competency", decision.Competency.Value);
            json.WriteString("status", Words<MasteryStatus>.Of(decision.Status));
            json.WriteString("level", decision.Level.Name);
            json.WriteString("policy", decision.Policy.Name);
            json.WriteNumber("policyVersion", decision.Policy.Version);
            RoundTripNumber.Write(json, "estimate", decision.Estimate.Shown);
            json.WriteNumber("evidenceCount", decision.Estimate.EvidenceCount);
            json.WriteEndObject();
        });
        return new XapiStatement
        {
            Id = XapiOwn.DecisionId(learner, decision.Competency, achieved ?? string.Empty),
            Actor = ActorOf(learner.Value),
            Verb = VerbOf(XapiVerbs.Mastered),
            Object = CompetencyOf(decision.Competency),
            Result = new XapiResult { Success = true },
            Context = new XapiContext { Extensions = [new JsonMember(XapiOwn.DecisionExtension, about)] },
            Timestamp = achieved,
        };
    }

    private XapiStatement OfEvidence(EvidenceRecord record)
    {
        var said = new List<string> { "learner", "competencies", "item", "activity" };
        var result = ResultOf(record.Outcome);
        if (result is not null)
        {
            said.Add("outcome");
        }

        var instructor = record.Author is { Role: PersonRole.Educator, Person.Value.Length: > 0 } author ? ActorOf(author.Person.Value) : null;
        if (instructor is not null)
        {
            said.Add("author");
        }

        return Envelope(record, said) with
        {
            Verb = VerbOf(record.Outcome switch
            {
                CorrectOutcome => XapiVerbs.Answered,
                ScoreOutcome when result is not null => XapiVerbs.Scored,
                ScoreOutcome => XapiOwn.VerbPrefix + "scored-above",
                LevelOutcome => XapiOwn.VerbPrefix + "judged",
                RatingOutcome => XapiOwn.VerbPrefix + "rated",
                _ => XapiOwn.VerbPrefix + (record.Status == EvidenceStatus.Excused ? "excused" : "missed"),
            }),
            Object = record.Item is null ? CompetencyOf(record.Competencies[0]) : new XapiActivity { Id = XapiOwn.IriOf(XapiOwn.ItemPrefix, record.Item) },
            Result = result,
            Context = new XapiContext
            {
                Instructor = instructor,
                ContextActivities = new XapiContextActivities
                {
                    Parent = record.Activity is null ? default : [new XapiActivity { Id = XapiOwn.IriOf(XapiOwn.ActivityPrefix, record.Activity) }],
                    Grouping = record.Competencies.Select(CompetencyOf).ToValueList(),
                },
                Extensions = [ExtensionOf(record, said)],
            },
        };
    }

    private XapiStatement OfVoiding(EvidenceVoided voided) => Envelope(voided, []) with
    {
        Actor = ActorOf(voided.Author.Person.Value is { Length: > 0 } person ? person : SystemName),
        Verb = VerbOf(XapiTerms.Voided),
        Object = new XapiStatementReference { ObjectType = XapiTerms.StatementReference, Id = XapiOwn.StatementId(voided.Learner, voided.Evidence) },
        Context = new XapiContext { Extensions = [ExtensionOf(voided, [])] },
    };

    private XapiStatement OfAward(CreditAward award) => Envelope(award, []) with
    {
        Verb = VerbOf(XapiVerbs.Earned),
        Object = new XapiActivity { Id = XapiOwn.CreditPrefix + Uri.EscapeDataString(award.Rule), Definition = new XapiActivityDefinition { Name = [new XapiText("und", award.Rule)] } },
        Context = new XapiContext { Extensions = [ExtensionOf(award, ["learner"])] },
    };

    private XapiStatement Envelope(JournalEvent item, List<string> said)
    {
        var time = TimeOf(item.Occurred);
        if (time is not null)
        {
            said.Add("occurred");
        }

        return new XapiStatement { Id = XapiOwn.StatementId(item.Learner, item.Id), Actor = ActorOf(item.Learner.Value), Timestamp = time };
    }

    private static JsonMember ExtensionOf(JournalEvent item, IReadOnlyCollection<string> said) => new(XapiOwn.EventExtension, XapiOwn.Merge(LearningJson.WriteEvent(item), said, []));

    // Extra credit, levels and ratings are no scores of xAPI.
    private static XapiResult? ResultOf(Outcome? outcome) => outcome switch
    {
        CorrectOutcome correct => new XapiResult { Success = correct.IsCorrect },
        ScoreOutcome score when score.Value <= score.Max => new XapiResult { Score = new XapiScore { Scaled = score.Value / score.Max, Raw = score.Value, Min = 0, Max = score.Max } },
        _ => null,
    };

    private static string? TimeOf(Instant? instant) => instant is { } time && time >= First && time <= Last ? InstantPattern.ExtendedIso.Format(time) : null;

    private static XapiVerb VerbOf(string iri) => new() { Id = iri, Display = [new XapiText("en", iri[(iri.LastIndexOf('/') + 1)..])] };

    private XapiActor ActorOf(string name) => new() { ObjectType = XapiTerms.Agent, Account = new XapiAccount { HomePage = options.HomePage, Name = name } };

    private XapiActivity CompetencyOf(CompetencyId id)
    {
        var label = options.Framework is { } framework && framework.IndexOf(id) is var index and >= 0 ? framework[index].Label : null;
        var language = options.Framework?.Language is { } tag && XapiFormats.IsLanguageTag(tag) ? tag : "und";
        return new XapiActivity
        {
            Id = XapiOwn.CompetencyPrefix + Uri.EscapeDataString(id.Value),
            Definition = new XapiActivityDefinition { Type = ObjectiveType, Name = label is null ? default : [new XapiText(language, label)] },
        };
    }
}
