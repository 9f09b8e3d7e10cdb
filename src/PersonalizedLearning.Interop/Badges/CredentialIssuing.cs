using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Interop;

/// <summary>Makes credentials of what was decided and awarded: unsigned, valid by the official schemas of Open Badges 3.0 and CLR 2.0, the same for the same input.</summary>
/// <remarks>
/// Identifiers are UUIDs made of names, so that a credential given again is the same one. A competency is an achievement of type <c>Competency</c> aligned to a <c>CFItem</c>; the levels of the
/// scale are those of a rubric. What the standards have no word for stands in extensions named <c>personalizedlearning:…</c>. Sign with <see cref="CredentialPayload.Sign"/>.
/// </remarks>
public static class CredentialIssuing
{
    /// <summary>Makes a credential for each competency that is mastered.</summary>
    /// <param name="map">The mastery map of a learner.</param>
    /// <param name="issue">What the issuer decides.</param>
    /// <returns>The credentials, in the order of the framework.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<BadgeCredential> OfDecisions(MasteryMap map, CredentialIssue issue)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(issue);
        var making = new CredentialMaking(map.Framework, map.Rule.Scale, map.Learner, issue);
        var evidence = new ShownEvidence(map.Ledger, issue);
        return
        [
            .. from item in map.Decisions.Select((decision, index) => (Decision: decision, Index: index))
               where item.Decision.IsMastered
               let decision = item.Decision
               select making.OfCompetency(map.Framework[item.Index], decision.Level.Name, decision.Status, decision.AchievedAt, evidence.Of(decision.EvidenceUsed)),
        ];
    }

    /// <summary>Makes a credential for each award of credit.</summary>
    /// <param name="map">The mastery map of the learner.</param>
    /// <param name="credit">The report on the learner's credits, from the same journal.</param>
    /// <param name="issue">What the issuer decides.</param>
    /// <returns>The credentials, in the order of the awards. <see cref="CredentialImport"/> makes the same awards of them again; who gave them, and on which evidence, only where records are shown.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The report is of another learner than the map.</exception>
    public static IEnumerable<BadgeCredential> OfAwards(MasteryMap map, CreditReport credit, CredentialIssue issue)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(credit);
        ArgumentNullException.ThrowIfNull(issue);
        if (credit.Learner != map.Learner)
        {
            throw new ArgumentException($"The report is of learner '{credit.Learner}'; expected '{map.Learner}', as the map is.", nameof(credit));
        }

        var making = new CredentialMaking(map.Framework, map.Rule.Scale, map.Learner, issue);
        var evidence = new ShownEvidence(map.Ledger, issue);
        var rules = credit.Standings.ToDictionary(standing => standing.Rule.Id, standing => standing.Rule, StringComparer.Ordinal);
        return [.. credit.Awards.Select(award => making.OfAward(AwardTerms.Of(award, evidence), rules.GetValueOrDefault(award.Rule)?.Credits, evidence.Of(award.Evidence)))];
    }

    /// <summary>Makes one record (CLR) of a transcript: a credential for each competency mastered and for each award, and how they belong together.</summary>
    /// <param name="transcript">The transcript.</param>
    /// <param name="framework">The framework of its competencies.</param>
    /// <param name="issue">What the issuer decides. Of evidence a transcript has counts only.</param>
    /// <returns>The record; its associations are those of the framework between achievements of the record, the headings above them among them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The transcript is of another framework.</exception>
    public static BadgeCredential OfTranscript(Transcript transcript, CompetencyFramework framework, CredentialIssue issue)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(issue);
        if (transcript.Framework != framework.Id)
        {
            throw new ArgumentException($"The framework is '{framework.Id}'; expected '{transcript.Framework}', that of the transcript.", nameof(framework));
        }

        var making = new CredentialMaking(framework, transcript.Scale, transcript.Learner, issue);
        var lines = transcript.Competencies.Where(line => line.Status is MasteryStatus.Achieved or MasteryStatus.Held && framework.IndexOf(line.Competency) >= 0).ToList();
        var credentials = lines
            .Select(line => making.OfCompetency(
                framework[framework.IndexOf(line.Competency)], line.Level, line.Status, line.AchievedAt, ShownEvidence.Of(line.Evidence.Select(item => (item.Source, item.Count)), issue)))
            .Concat(transcript.Awards.Select(award => making.OfAward(AwardTerms.Of(award), null, default)));
        return new RecordMaking(making, framework).Of(transcript, lines.ConvertAll(line => line.Competency), credentials.ToValueList());
    }
}
