using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>The competencies that a rule names, and how they stand at an instant that moves forward.</summary>
internal sealed class RuleMembers
{
    private readonly Dictionary<CompetencyId, Member> members = [];
    private readonly Instant asOf;

    /// <summary>Collects the members of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="decisionOf">What was decided about each competency.</param>
    /// <param name="retiredAt">When each competency leaves the rules.</param>
    /// <param name="scale">The scale of the decisions.</param>
    /// <param name="asOf">The instant as of which the decisions hold.</param>
    public RuleMembers(
        CompetencyRule rule, Func<CompetencyId, MasteryDecision> decisionOf, Func<CompetencyId, Instant?> retiredAt, ProficiencyScale scale, Instant asOf)
    {
        Scale = scale;
        this.asOf = asOf;
        foreach (var competency in rule.Competencies())
        {
            members.Add(competency, new Member(decisionOf(competency), retiredAt(competency), scale, asOf));
        }
    }

    public ProficiencyScale Scale { get; }

    /// <summary>The decisions about those that have not left.</summary>
    public IEnumerable<MasteryDecision> Remaining => members.Values.Where(member => !member.Value.HasLeft).Select(member => member.Decision);

    /// <summary>The time of the latest evidence on those that have not left.</summary>
    public Instant? LatestEvidenceAt => Remaining.Max(decision => decision.LatestEvidenceAt);

    /// <summary>The instants at which a member changes, in order, an unknown one first, and the present one last.</summary>
    public IReadOnlyList<Instant?> Instants() =>
        [.. members.Values.SelectMany(member => member.Instants()).Append(asOf).Distinct().Order()];

    /// <summary>Goes on to an instant.</summary>
    public void MoveTo(Instant? at)
    {
        foreach (var member in members.Values)
        {
            member.MoveTo(at);
        }
    }

    public RuleValue ValueOf(CompetencyId competency) => members[competency].Value;

    public MemberStanding StandingOf(CompetencyId competency) => members[competency].Standing;

    private sealed class Member
    {
        private readonly ProficiencyScale scale;
        private readonly Instant? retiredAt;
        private readonly List<MasteryPoint> points;
        private int next;

        public Member(MasteryDecision decision, Instant? retiredAt, ProficiencyScale scale, Instant asOf)
        {
            Decision = decision;
            this.scale = scale;
            this.retiredAt = retiredAt <= asOf ? retiredAt : null;
            points = [.. decision.Course];
            AddPresent(asOf);
        }

        public MasteryDecision Decision { get; }

        public RuleValue Value { get; private set; }

        public MemberStanding Standing => new(Value, scale.Normalize(scale.ProficientFrom));

        public IEnumerable<Instant?> Instants() => retiredAt is null ? points.Select(point => point.At) : points.Select(point => point.At).Append(retiredAt);

        public void MoveTo(Instant? at)
        {
            while (next < points.Count && !(points[next].At > at) && (at is not null || points[next].At is null))
            {
                var point = points[next++];
                Value = new RuleValue(point.IsMastered, scale.Normalize(point.Value), IsAttempted: true);
            }

            if (retiredAt is not null && at >= retiredAt)
            {
                Value = RuleValue.Left;
            }
        }

        // Time, or somebody's judgement, may have changed what the latest evidence showed.
        private void AddPresent(Instant asOf)
        {
            var isKnown = Decision.Estimate.EvidenceCount > 0 || Decision.IsMastered;
            var isByJudgement = Decision is { IsMastered: true, Estimate.EvidenceCount: 0 } and ({ Override: not null } or { Composite: null });
            var value = isByJudgement ? Math.Max(Decision.Estimate.Value, scale.ProficientFrom) : Decision.Estimate.Value;
            var last = points is [.., var latest] ? latest : default;
            if (isKnown && (points.Count == 0 || last.IsMastered != Decision.IsMastered || last.Value != value))
            {
                var since = Decision.IsMastered && !last.IsMastered ? Decision.AchievedAt ?? asOf : asOf;
                points.Add(new MasteryPoint(last.At > since ? last.At : since, value, Decision.IsMastered));
            }
        }
    }
}
