using System.Text;
using System.Text.Json;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <content>Journals, as JSON Lines.</content>
public static partial class LearningJson
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Gets an order that tells any two different events apart, by their JSON text; <see cref="LearnerJournal.Merge"/> settles conflicts by it.</summary>
    public static IComparer<JournalEvent> EventOrder { get; } = Comparer<JournalEvent>.Create((left, right) => string.CompareOrdinal(WriteEvent(left), WriteEvent(right)));

    /// <summary>Reads journals: one event a line, of one learner or several, in any order; empty lines are skipped.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The journals.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">A line is not an event; nothing is returned then.</exception>
    public static JournalRead ReadJournals(Stream stream)
    {
        var text = AllBytes(stream);
        var events = new SortedDictionary<LearnerId, Dictionary<EventId, JournalEvent>>();
        var diagnostics = new List<Diagnostic>();
        var lineNumber = 0;
        foreach (var range in text.AsSpan().Split((byte)'\n'))
        {
            lineNumber++;
            var line = text.AsSpan(range).Trim(" \t\r"u8);
            if (!line.IsEmpty)
            {
                Take(Read(line, LearningJsonContext.Default.EventDocument, ToValidEvent, lineNumber));
            }
        }

        return new JournalRead([.. events.Select(item => JournalOf(item.Key, item.Value.Values))], diagnostics.AsReadOnly());

        void Take(JournalEvent item)
        {
            if (!events.TryGetValue(item.Learner, out var own))
            {
                events.Add(item.Learner, own = []);
            }

            if (!own.TryAdd(item.Id, item) && !own[item.Id].Equals(item))
            {
                diagnostics.Add(new Diagnostic(
                    "conflicting-event", DiagnosticSeverity.Error, FormattableString.Invariant($"line {lineNumber}"),
                    $"Another event '{item.Id}' of learner '{item.Learner}' was there before; the first is kept."));
            }
        }
    }

    /// <summary>Writes a journal, one event a line, in the order of the journal.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="journal">The journal.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteJournal(Stream stream, LearnerJournal journal)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(journal);
        foreach (var item in journal.Events)
        {
            JsonSerializer.Serialize(stream, ToDocument(item), LearningJsonContext.Default.EventDocument);
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>Reads one event.</summary>
    /// <param name="text">The event as JSON.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not an event.</exception>
    public static JournalEvent ReadEvent(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(Utf8Of(text), LearningJsonContext.Default.EventDocument, ToValidEvent);
    }

    /// <summary>Writes one event on one line.</summary>
    /// <param name="item">The event.</param>
    /// <returns>The event as JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static string WriteEvent(JournalEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return JsonSerializer.Serialize(ToDocument(item), LearningJsonContext.Default.EventDocument);
    }

    private static byte[] Utf8Of(string text)
    {
        try
        {
            return StrictUtf8.GetBytes(text);
        }
        catch (EncoderFallbackException problem)
        {
            throw new LearningJsonException(FormattableString.Invariant($"Half a surrogate pair was found at character {problem.Index}; expected both."), "$", null, problem);
        }
    }

    // A journal takes later events in at once, and earlier ones by moving all later ones.
    private static LearnerJournal JournalOf(LearnerId learner, IEnumerable<JournalEvent> events)
    {
        var journal = new LearnerJournal(learner);
        foreach (var item in events.Order(JournalOrder.Instance))
        {
            journal.Append(item);
        }

        return journal;
    }

    private static JournalEvent ToValidEvent(EventDocument document)
    {
        var item = ToEvent(document);
        item.Validate();
        return item;
    }

    private static JournalEvent ToEvent(EventDocument document)
    {
        if (document.Version is { } version and not 1)
        {
            throw new LearningJsonException(FormattableString.Invariant($"Version {version} of this kind of event is not known; expected 1."), "$.version", null);
        }

        JournalEvent item = document switch
        {
            EvidenceDocument evidence => ToEvidence(evidence),
            EvidenceVoidedDocument voided => new EvidenceVoided { Id = voided.Id, Learner = voided.Learner, Evidence = voided.Evidence, Reason = voided.Reason },
            MasteryOverrideDocument given => ToOverride(given),
            MasteryOverrideRevokedDocument revoked => new MasteryOverrideRevoked
            {
                Id = revoked.Id, Learner = revoked.Learner, Override = revoked.Override, Reason = revoked.Reason,
            },
            CreditAwardDocument award => ToCreditAward(award),
            AgencyEventDocument given => ToEvent(given),
            GoalEventDocument goal => ToEvent(goal),
            FeedbackEventDocument feedback => ToEvent(feedback),
            DemonstrationEventDocument given => ToEvent(given),
            PlanEventDocument planned => ToEvent(planned),
            StatementEventDocument said => ToEvent(said),
            SupportEventDocument support => ToEvent(support),
            _ => throw NoEventFor(document),
        };
        return item with
        {
            Author = document.Author is { } by ? new Author(by.Id ?? default, by.Role ?? PersonRole.Unspecified) : default,
            Occurred = document.Occurred,
            Recorded = document.Recorded,
            Sequence = document.Sequence ?? 0,
        };
    }

    private static NotSupportedException NoEventFor(EventDocument document) => new($"There is no event for {document.GetType().Name}.");

    private static MasteryOverride ToOverride(MasteryOverrideDocument item) => new()
    {
        Id = item.Id,
        Learner = item.Learner,
        Competency = item.Competency,
        Level = item.Level,
        Status = item.Status,
        Reason = item.Reason,
        Expires = item.Expires,
    };

    private static EvidenceRecord ToEvidence(EvidenceDocument item) => new()
    {
        Id = item.Id,
        Learner = item.Learner,
        Competencies = item.Competencies.ToValueList(),
        Outcome = ToOutcome(item.Outcome),
        Status = item.Status ?? EvidenceStatus.Counted,
        Source = item.Source ?? EvidenceSource.Unspecified,
        Purpose = item.Purpose ?? EvidencePurpose.Unspecified,
        Item = item.Item,
        Activity = item.Activity,
        Due = item.Due,
        Assessed = item.Assessed,
        Supersedes = item.Supersedes,
        Hints = item.Hints ?? 0,
        Supports = Listed(item.Supports, "$.supports"),
        Context = item.Context,
    };

    private static Outcome? ToOutcome(OutcomeDocument? document)
    {
        try
        {
            return document switch
            {
                CorrectDocument item => new CorrectOutcome(item.Correct),
                ScoreDocument item => new ScoreOutcome(item.Value, item.Max),
                RatingDocument item => new RatingOutcome(item.Rating),
                JudgedLevelDocument item => new LevelOutcome(item.Scale, item.Level),
                _ => null,
            };
        }
        catch (ArgumentException problem)
        {
            throw JsonProblem.In("$.outcome", problem);
        }
    }

    private static EventDocument ToDocument(JournalEvent item)
    {
        EventDocument document = item switch
        {
            EvidenceRecord record => ToDocument(record),
            EvidenceVoided voided => new EvidenceVoidedDocument { Id = item.Id, Learner = item.Learner, Evidence = voided.Evidence, Reason = voided.Reason },
            CreditAward award => ToDocument(award),
            MasteryOverride given => new MasteryOverrideDocument
            {
                Id = item.Id, Learner = item.Learner, Competency = given.Competency, Level = given.Level, Status = given.Status, Reason = given.Reason, Expires = given.Expires,
            },
            MasteryOverrideRevoked revoked => new MasteryOverrideRevokedDocument { Id = item.Id, Learner = item.Learner, Override = revoked.Override, Reason = revoked.Reason },
            _ => ToAgencyDocument(item)
                ?? (EventDocument?)ToGoalDocument(item)
                ?? (EventDocument?)ToDemonstrationDocument(item)
                ?? (EventDocument?)ToPlanDocument(item)
                ?? (EventDocument?)ToFeedbackDocument(item)
                ?? (EventDocument?)ToStatementDocument(item)
                ?? (EventDocument?)ToSupportDocument(item)
                ?? throw new NotSupportedException($"Events of type {item.GetType().Name} have no JSON."),
        };
        return document with
        {
            Author = item.Author == default ? null : ToDocument(item.Author),
            Occurred = item.Occurred,
            Recorded = item.Recorded,
            Sequence = OrNull(item.Sequence),
        };
    }

    private static AuthorDocument ToDocument(Author author) => new(OrNull(author.Person), OrNull(author.Role));

    private static EvidenceDocument ToDocument(EvidenceRecord record) => new()
    {
        Id = record.Id,
        Learner = record.Learner,
        Competencies = [.. record.Competencies],
        Outcome = record.Outcome switch
        {
            CorrectOutcome outcome => new CorrectDocument(outcome.IsCorrect),
            ScoreOutcome outcome => new ScoreDocument(outcome.Value, outcome.Max),
            RatingOutcome outcome => new RatingDocument(outcome.Value),
            LevelOutcome outcome => new JudgedLevelDocument(outcome.Scale, outcome.Level),
            _ => null,
        },
        Status = OrNull(record.Status),
        Source = OrNull(record.Source),
        Purpose = OrNull(record.Purpose),
        Item = record.Item,
        Activity = record.Activity,
        Due = record.Due,
        Assessed = record.Assessed,
        Supersedes = record.Supersedes,
        Hints = OrNull(record.Hints),
        Supports = ArrayOrNull(record.Supports),
        Context = record.Context,
    };

    // What has its default value is left out of the text.
    private static T? OrNull<T>(T value)
        where T : struct => EqualityComparer<T>.Default.Equals(value, default) ? null : value;
}
