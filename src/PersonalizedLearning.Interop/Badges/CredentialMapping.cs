using System.Security.Cryptography;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Makes events of credentials, one after the other.</summary>
internal sealed class CredentialMapping
{
    private readonly CredentialImportOptions options;
    private readonly DiagnosticLog problems = new();
    private readonly AlignedCompetencies aligned;
    private readonly ResultOutcome outcomes;
    private readonly CredentialLearner learners;
    private readonly SortedDictionary<LearnerId, LearnerJournal> journals = [];
    private int count;

    public CredentialMapping(CompetencyFramework framework, CredentialImportOptions options)
    {
        this.options = options;
        aligned = new AlignedCompetencies(framework, options, problems);
        outcomes = new ResultOutcome(framework);
        learners = new CredentialLearner(options, problems);
    }

    public CredentialImportResult ToResult() => new([.. journals.Values.Where(journal => journal.Events.Count > 0)], problems.ToList());

    public void Take(BadgeCredential credential, BadgeSubject? owner = null)
    {
        var place = credential.Id ?? FormattableString.Invariant($"credentials[{count}]");
        count++;
        if (!IsValid(credential, place))
        {
            return;
        }

        foreach (var subject in credential.Subjects)
        {
            switch (credential.Kind)
            {
                case CredentialKind.Clr:
                    TakeRecord(subject, place);
                    break;
                case CredentialKind.Achievement when subject.Achievements is [{ } achievement, ..]:
                    TakeAchievement(credential, subject, achievement, owner, place);
                    break;
                default:
                    problems.Add("no-achievement", DiagnosticSeverity.Warning, place, $"The credential ({credential.Kind}) says of no achievement that it was awarded; it was not taken.");
                    break;
            }
        }
    }

    private bool IsValid(BadgeCredential credential, string place)
    {
        var (begin, end) = (BadgeTime.Parse(credential.Begins), BadgeTime.Parse(credential.Ends));
        if (begin > options.AsOf)
        {
            problems.Add("not-yet-valid", DiagnosticSeverity.Error, place, $"The credential is valid from {begin}; expected {options.AsOf} or earlier. It was not taken.");
        }
        else if (end < options.AsOf)
        {
            problems.Add("expired", DiagnosticSeverity.Error, place, $"The credential was valid until {end}; expected {options.AsOf} or later. It was not taken.");
        }

        return !(begin > options.AsOf || end < options.AsOf);
    }

    private void TakeRecord(BadgeSubject subject, string place)
    {
        foreach (var inner in subject.Credentials)
        {
            Take(inner, subject);
        }

        if (subject.Associations.Count > 0)
        {
            problems.Add(
                "record-associations", DiagnosticSeverity.Info, place,
                FormattableString.Invariant($"The record has {subject.Associations.Count} associations of achievements; those of the framework count instead."));
        }
    }

    private void TakeAchievement(BadgeCredential credential, BadgeSubject subject, BadgeAchievement achievement, BadgeSubject? owner, string place)
    {
        if (learners.Of(subject, owner, place) is not { } learner || TryTakeAward(credential, subject, learner, place))
        {
            return;
        }

        var results = new ResultReading(subject);
        var occurred = TimeOf(credential, place);
        var isUsed = false;
        for (var index = 0; index < subject.Results.Count; index++)
        {
            var result = subject.Results[index];
            if (OutcomeOf(result, results, FormattableString.Invariant($"{place} result[{index}]")) is not { } outcome)
            {
                continue;
            }

            isUsed = true;
            Add(credential, learner, CompetenciesOf(result, results, achievement, place), outcome, occurred, index, achievement, place);
        }

        if (isUsed)
        {
            return;
        }

        var mayStandForItself = subject.Results.Count == 0 || subject.Results.Any(result => result.Status == BadgeTerms.StatusCompleted);
        if (options.AwardedOutcome is { } awarded && mayStandForItself)
        {
            Add(credential, learner, CompetenciesOf(null, results, achievement, place), awarded, occurred, -1, achievement, place);
        }
        else
        {
            problems.Add("no-outcome", DiagnosticSeverity.Warning, place, "No result of the credential has an outcome that can be derived; expected a level, a value within bounds, or the outcome that an award stands for. It gives no evidence.");
        }
    }

    private Outcome? OutcomeOf(BadgeResult result, ResultReading results, string place)
    {
        var outcome = outcomes.Of(result, results, out var problem);
        if (problem is not null)
        {
            problems.Add("score-out-of-range", DiagnosticSeverity.Warning, place, $"{problem}; the result was not taken.");
        }
        else if (outcome is null)
        {
            problems.Add(
                "no-outcome", DiagnosticSeverity.Info, place,
                $"No outcome follows from value '{JsonText.Short(result.Value ?? "")}', level '{JsonText.Short(result.AchievedLevel ?? "")}', status '{JsonText.Short(result.Status ?? "")}'.");
        }

        return outcome;
    }

    private ValueList<CompetencyId> CompetenciesOf(BadgeResult? result, ResultReading results, BadgeAchievement achievement, string place)
    {
        var description = result is null ? null : results.LevelOf(result)?.Description ?? results.DescriptionOf(result);
        foreach (var alignments in (ReadOnlySpan<ValueList<BadgeAlignment>>)[result?.Alignments ?? default, description?.Alignments ?? default, achievement.Alignments])
        {
            if (aligned.Of(alignments, place) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return aligned.Of(achievement) is { } own ? [own] : default;
    }

    private void Add(
        BadgeCredential credential, LearnerId learner, ValueList<CompetencyId> competencies, Outcome outcome, Instant? occurred, int number, BadgeAchievement achievement, string place)
    {
        if (competencies.Count == 0)
        {
            problems.Add(
                "no-competency", DiagnosticSeverity.Warning, place,
                $"Achievement '{JsonText.Short(achievement.Name ?? achievement.Id ?? "")}' is aligned to no competency of the framework; expected its identifier, its address, or its code with the framework's name. It was not taken.");
            return;
        }

        var key = credential.Id ?? Convert.ToHexStringLower(SHA256.HashData(CredentialWriter.Json(credential, isIndented: false)));
        Append(
            new EvidenceRecord
            {
                Id = EventId.From(NameUuid.UrnOf(FormattableString.Invariant($"evidence of credential\n{credential.Issuer?.Id}\n{key}\n{achievement.Id}\n{number}"))),
                Learner = learner,
                Author = IssuerOf(credential, place),
                Occurred = occurred,
                Competencies = competencies,
                Outcome = outcome,
                Source = EvidenceSource.PriorLearning,
                Item = string.IsNullOrWhiteSpace(achievement.Name) ? null : achievement.Name,
            },
            place);
    }

    // The credentials of other issuers can't give credit here: what they say of an award is not looked at.
    private bool TryTakeAward(BadgeCredential credential, BadgeSubject subject, LearnerId learner, string place)
    {
        if (credential.Other.FirstOrDefault(member => member.Name == BadgeTerms.Award) is not { } member)
        {
            return false;
        }

        if (credential.Issuer?.Id is not { } issuer || !options.OwnIssuers.Contains(issuer))
        {
            problems.Add("award-of-other-issuer", DiagnosticSeverity.Info, place, $"The credential is an award of credit by '{JsonText.Short(credential.Issuer?.Id ?? "")}', who is none of the issuers trusted; it is no award here.");
            return false;
        }

        try
        {
            Append(AwardTerms.Read(member.Json, subject.CreditsEarned ?? 0).ToAward(learner), place);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            problems.Add("award-unreadable", DiagnosticSeverity.Error, place, $"The award can't be read: {exception.Message.ReplaceLineEndings(" ")} It was not taken.");
        }

        return true;
    }

    private void Append(JournalEvent item, string place)
    {
        if (!journals.TryGetValue(item.Learner, out var journal))
        {
            journals.Add(item.Learner, journal = new LearnerJournal(item.Learner));
        }

        if (journal.Append(item) == AppendOutcome.Conflict)
        {
            problems.Add("event-conflict", DiagnosticSeverity.Error, place, $"Another credential gave event '{item.Id}' with other contents; the first is kept.");
        }
    }

    private Author IssuerOf(BadgeCredential credential, string place)
    {
        if (credential.Issuer?.Id is not { } issuer)
        {
            return default;
        }

        if (!Preconditions.IsId(issuer))
        {
            problems.Add("unusable-identifier", DiagnosticSeverity.Warning, place, $"The identifier of the issuer, '{JsonText.Short(issuer)}', can't name an author; the evidence has none.");
            return default;
        }

        return new Author(PersonId.From(issuer), PersonRole.Unspecified);
    }

    private Instant? TimeOf(BadgeCredential credential, string place)
    {
        var text = credential.AwardedDate ?? credential.Begins;
        var time = BadgeTime.Parse(text);
        if (text is not null && time is null)
        {
            problems.Add("date-unreadable", DiagnosticSeverity.Warning, place, $"'{JsonText.Short(text)}' can't be read as a time; the evidence has none.");
        }

        return time;
    }
}
