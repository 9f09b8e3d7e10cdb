using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Rules straight from their definitions, over any way to tell how a competency stands; null stands for what has left.</summary>
internal sealed class PlainRules(Func<CompetencyId, (bool Mastered, double Share)?> standing, Func<CompetencyId, bool> isAttempted)
{
    public bool IsMet(CompetencyRule rule) => Of(rule) is { Met: true };

    public (bool Met, double Score)? Of(CompetencyRule rule) => rule switch
    {
        MemberRule item => standing(item.Competency) is { } known ? (known.Mastered, known.Share) : null,
        AllRule item => Counted(item.Members, int.MaxValue),
        AnyRule item => Counted(item.Members, 1),
        AtLeastRule item => Counted(item.Members, item.Count),
        PointsRule item => Points(item),
        WeightedRule item => Weighted(item),
        GatedRule item => Gated(item),
        _ => throw new InvalidOperationException(rule.ToString()),
    };

    private bool IsAttempted(CompetencyRule rule) => rule.Competencies().Any(id => standing(id) is not null && isAttempted(id));

    private (bool Met, double Score)? Counted(ValueList<CompetencyRule> members, int asked)
    {
        var remaining = members.Select(Of).OfType<(bool Met, double Score)>().ToList();
        if (remaining.Count == 0)
        {
            return members.Count == 0 ? (false, 0) : null;
        }

        var needed = Math.Min(asked, remaining.Count);
        var met = remaining.Count(member => member.Met);
        return (met >= needed, Math.Min(1, met / (double)needed));
    }

    private (bool Met, double Score)? Points(PointsRule rule)
    {
        var remaining = rule.Members.Select(member => (member, value: Of(member.Rule))).Where(item => item.value is not null).ToList();
        if (remaining.Count == 0)
        {
            return null;
        }

        var needed = Math.Min(rule.Points, remaining.Sum(item => item.member.Points));
        var given = remaining.Where(item => item.value!.Value.Met).Sum(item => item.member.Points);
        var complete = remaining.All(item => item.value!.Value.Met || !item.member.IsRequired);
        return (given >= needed && complete && IsAttempted(rule), needed == 0 ? (complete && IsAttempted(rule) ? 1 : 0) : Math.Min(1, given / (double)needed));
    }

    private (bool Met, double Score)? Weighted(WeightedRule rule)
    {
        var remaining = rule.Members.Select(member => (member.Weight, value: Of(member.Rule))).Where(item => item.value is not null).ToList();
        if (remaining.Count == 0)
        {
            return null;
        }

        var mean = remaining.Sum(item => item.Weight * item.value!.Value.Score) / remaining.Sum(item => item.Weight);
        return (mean >= rule.From - 1e-9 && IsAttempted(rule), Math.Min(mean, 1));
    }

    private (bool Met, double Score)? Gated(GatedRule rule)
    {
        var gates = rule.Gates.Select(Of).OfType<(bool Met, double Score)>().ToList();
        var open = gates.TrueForAll(gate => gate.Met);
        return Of(rule.Score) is { } behind ? (open ? behind : (false, 0)) : gates.Count > 0 ? (open, gates.Count(gate => gate.Met) / (double)gates.Count) : null;
    }
}
