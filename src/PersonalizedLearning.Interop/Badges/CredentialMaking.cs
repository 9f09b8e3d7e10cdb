using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Makes the credentials of one learner on one framework.</summary>
internal sealed class CredentialMaking(CompetencyFramework framework, ProficiencyScale scale, LearnerId learner, CredentialIssue issue)
{
    private const string Schema = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    private const string ClrSchema = "https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json";
    private const string SchemaType = "1EdTechJsonSchemaValidator2019";

    /// <summary>A credential for a competency at a level.</summary>
    public BadgeCredential OfCompetency(Competency competency, string level, MasteryStatus status, Instant? achievedAt, ValueList<BadgeEvidence> evidence)
    {
        var achievement = AchievementOf(competency);
        var position = scale.PositionOf(level);
        var result = new BadgeResult
        {
            Type = ["Result"],
            ResultDescription = BadgeIds.Levels(achievement.Id!, scale),
            AchievedLevel = position < 0 ? null : BadgeIds.Level(scale, scale.Levels[position]),
            Status = status switch
            {
                MasteryStatus.NotYet => BadgeTerms.StatusInProgress,
                MasteryStatus.Lapsed => null,
                _ => BadgeTerms.StatusCompleted,
            },
            Other = status == MasteryStatus.Lapsed ? [new JsonMember(BadgeTerms.MasteryStatus, JsonText.Of(Words<MasteryStatus>.Of(status)))] : default,
        };
        var subject = Subject() with { Achievements = [achievement], Results = [result] };
        return Credential($"competency\n{competency.Id}\n{achievedAt}", achievement.Name!, subject, achievedAt, evidence);
    }

    /// <summary>A credential for an award of credit.</summary>
    public BadgeCredential OfAward(AwardTerms award, double? creditsAvailable, ValueList<BadgeEvidence> evidence)
    {
        var id = BadgeIds.CreditAchievement(framework, award.Rule);
        var names = award.Competencies.Select(competency => framework.IndexOf(competency) is >= 0 and var index ? framework[index].Label : competency.Value);
        var achievement = new BadgeAchievement
        {
            Id = id,
            Type = ["Achievement"],
            AchievementType = "Achievement",
            Name = award.Rule,
            Description = FormattableString.Invariant($"Credit by rule {award.Rule}, version {award.RuleVersion}."),
            Criteria = new BadgeCriteria { Narrative = award.Competencies.Count == 0 ? "Mastery." : $"Mastery of: {string.Join("; ", names)}." },
            CreditsAvailable = creditsAvailable,
            Alignments = award.Competencies.Select(AlignmentTo).ToValueList(),
            ResultDescriptions = [new BadgeResultDescription { Id = BadgeIds.StatusResult(id), Type = ["ResultDescription"], Name = "Status", ResultType = "Status" }],
        };
        var result = new BadgeResult { Type = ["Result"], ResultDescription = BadgeIds.StatusResult(id), Status = BadgeTerms.StatusCompleted };
        var subject = Subject() with { Achievements = [achievement], Results = [result], CreditsEarned = award.Credits };
        return Credential($"award\n{award.Id}", award.Rule, subject, award.Occurred, evidence) with { Other = [award.ToMember()] };
    }

    /// <summary>A record of many credentials.</summary>
    public BadgeCredential OfRecord(BadgeSubject subject, Instant asOf) => Envelope($"record\n{asOf}", framework.Title, subject) with
    {
        Context = issue.DataModel == CredentialDataModel.Version1
            ? [BadgeTerms.CredentialsVersion1, BadgeTerms.ClrContextVersion1, BadgeTerms.BadgeContextVersion1]
            : [BadgeTerms.CredentialsVersion2, BadgeTerms.ClrContext, BadgeTerms.BadgeContext],
        Type = [BadgeTerms.VerifiableCredential, BadgeTerms.ClrCredential],
        Schemas = [new BadgeService { Id = ClrSchema, Type = [SchemaType] }],
    };

    /// <summary>The learner as the subject of a credential.</summary>
    public BadgeSubject Subject(string type = BadgeTerms.AchievementSubject) => new()
    {
        Type = [type],
        Identifiers =
        [
            new BadgeIdentity
            {
                Type = ["IdentityObject"],
                Hashed = issue.Salt is not null,
                IdentityHash = issue.Salt is null ? learner.Value : BadgeIds.Hashed(learner.Value, issue.Salt),
                IdentityType = BadgeTerms.SystemIdentity,
                Salt = issue.Salt,
            },
        ],
    };

    /// <summary>The achievement that a competency is.</summary>
    public BadgeAchievement AchievementOf(Competency competency)
    {
        var id = BadgeIds.Achievement(framework, competency.Id);
        return new BadgeAchievement
        {
            Id = id,
            Type = ["Achievement"],
            AchievementType = "Competency",
            Name = competency.Label,
            Description = competency.Statement,
            HumanCode = competency.Code,
            Criteria = new BadgeCriteria { Narrative = $"{competency.Statement}\n\n{scale.Title}: {string.Join(" / ", scale.Levels.Where(level => level.IsProficient).Select(level => level.Name))}" },
            Alignments = [AlignmentTo(competency.Id)],
            ResultDescriptions = [LevelsOf(id)],
            Other = competency.Alignments.Count == 0 ? default : [CaseAlignments.MemberOf(competency.Alignments)],
        };
    }

    private BadgeResultDescription LevelsOf(string achievement) => new()
    {
        Id = BadgeIds.Levels(achievement, scale),
        Type = ["ResultDescription"],
        Name = scale.Title,
        ResultType = BadgeTerms.RubricResult,
        RequiredLevel = BadgeIds.Level(scale, scale.Levels.First(level => level.IsProficient)),
        ValueMin = RoundTripNumber.Format(scale.Minimum),
        ValueMax = RoundTripNumber.Format(scale.Maximum),
        RubricLevels = scale.Levels.Select(level => new BadgeRubricLevel
        {
            Id = BadgeIds.Level(scale, level),
            Type = [BadgeTerms.RubricResult],
            Name = level.Name,
            Level = level.Name,
            Points = RoundTripNumber.Format(level.From),
        }).ToValueList(),
    };

    private BadgeAlignment AlignmentTo(CompetencyId id)
    {
        var index = framework.IndexOf(id);
        var competency = index < 0 ? null : framework[index];
        return new BadgeAlignment
        {
            Type = ["Alignment"],
            TargetName = competency?.Label ?? id.Value,
            TargetCode = competency?.Code,
            TargetFramework = framework.Title,
            TargetType = BadgeTerms.ItemTarget,
            TargetUrl = (competency is null ? null : issue.AddressOf?.Invoke(competency)) ?? BadgeIds.Competency(framework, id),
        };
    }

    private BadgeCredential Credential(string what, string name, BadgeSubject subject, Instant? achievedAt, ValueList<BadgeEvidence> evidence) => Envelope(what, name, subject) with
    {
        Context = issue.DataModel == CredentialDataModel.Version1
            ? [BadgeTerms.CredentialsVersion1, BadgeTerms.BadgeContextVersion1]
            : [BadgeTerms.CredentialsVersion2, BadgeTerms.BadgeContext],
        Type = [BadgeTerms.VerifiableCredential, BadgeTerms.OpenBadgeCredential],
        AwardedDate = achievedAt is { } time ? BadgeTime.Format(time, nameof(achievedAt)) : null,
        Evidence = evidence,
        Schemas = [new BadgeService { Id = Schema, Type = [SchemaType] }],
    };

    private BadgeCredential Envelope(string what, string name, BadgeSubject subject)
    {
        var begin = BadgeTime.Format(issue.ValidFrom, nameof(issue));
        var end = issue.ValidUntil is { } until ? BadgeTime.Format(until, nameof(issue)) : null;
        var isFirst = issue.DataModel == CredentialDataModel.Version1;
        return new BadgeCredential
        {
            Id = NameUuid.UrnOf($"credential\n{issue.Issuer.Id}\n{framework.Id}\n{learner}\n{issue.Salt}\n{what}"),
            Name = name,
            Issuer = issue.Issuer.Type.Contains("Profile") ? issue.Issuer : issue.Issuer with { Type = ["Profile", .. issue.Issuer.Type] },
            Subjects = [subject],
            ValidFrom = isFirst ? null : begin,
            ValidUntil = isFirst ? null : end,
            IssuanceDate = isFirst ? begin : null,
            ExpirationDate = isFirst ? end : null,
        };
    }
}
