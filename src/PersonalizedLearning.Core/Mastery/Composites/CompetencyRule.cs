using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>What must be shown of several competencies together: a competency, or a rule over members, which are rules themselves.</summary>
/// <remarks>
/// <para>The kinds are <see cref="MemberRule"/>, <see cref="AllRule"/>, <see cref="AnyRule"/>, <see cref="AtLeastRule"/>, <see cref="PointsRule"/>,
/// <see cref="WeightedRule"/> and <see cref="GatedRule"/>; the set is closed. Each is monotone: mastering one competency more never undoes it.</para>
/// <para>A competency that is retired leaves every rule, and a group that all members have left leaves with them. What is asked for is then at most what
/// remains: 3 of 4 becomes 2 of 2 when two leave. A rule that nothing remains of is not met, and neither is a rule over no members at all, as a leaf of the
/// hierarchy has no children to master (Moodle). Without any evidence nothing is met.</para>
/// <para>Immutable, with value equality. A competency stands for its rule: <c>new AllRule([fractions, decimals])</c>.</para>
/// </remarks>
public abstract record CompetencyRule
{
    /// <summary>How deep rules may be nested.</summary>
    public const int MaxDepth = 16;

    private protected CompetencyRule(ValueList<CompetencyRule> parts)
    {
        Parts = parts;
        Depth = 1 + parts.Select(part => part.Depth).DefaultIfEmpty(0).Max();
        if (Depth > MaxDepth)
        {
            throw new ArgumentException($"The rule is nested {Depth} levels deep; expected at most {MaxDepth}.", nameof(parts));
        }
    }

    /// <summary>Gets the rules of which it is made, in order.</summary>
    internal ValueList<CompetencyRule> Parts { get; }

    /// <summary>Gets whether estimates short of mastery may count in it.</summary>
    internal bool WeighsEstimates => this is WeightedRule || Parts.Any(part => part.WeighsEstimates);

    private int Depth { get; }

    /// <summary>Makes the rule that a competency is mastered.</summary>
    /// <param name="competency">The competency.</param>
    public static implicit operator CompetencyRule(CompetencyId competency) => new MemberRule(competency);

    /// <summary>Makes the rule that a competency is mastered.</summary>
    /// <param name="competency">The competency.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The competency is <c>default</c>.</exception>
    public static CompetencyRule FromCompetencyId(CompetencyId competency) => competency;

    /// <summary>Lists the competencies that it names, in order, each once.</summary>
    /// <returns>The competencies.</returns>
    public IEnumerable<CompetencyId> Competencies() => Named().Distinct();

    /// <summary>Evaluates the rule.</summary>
    /// <param name="members">How each competency stands.</param>
    internal abstract RuleValue Evaluate(Func<CompetencyId, RuleValue> members);

    private protected virtual IEnumerable<CompetencyId> Named() => Parts.SelectMany(part => part.Named());

    /// <summary>Checks the members of a group: none of them null, no competency twice.</summary>
    private protected static ValueList<CompetencyRule> CheckedMembers(IEnumerable<CompetencyRule> members, string name)
    {
        var list = members.ToValueList();
        var seen = new HashSet<CompetencyId>();
        foreach (var member in list)
        {
            ArgumentNullException.ThrowIfNull(member, name);
            if (member is MemberRule { Competency: var competency } && !seen.Add(competency))
            {
                throw new ArgumentException($"Competency '{competency}' is a member twice; expected each once.", name);
            }
        }

        return list;
    }

    private protected static ValueList<T> NotEmpty<T>(ValueList<T> members, string name) =>
        members.Count > 0 ? members : throw new ArgumentException("The rule has no members; expected at least one.", name);
}
