using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Takes in what policies value: worths of pairs and places, and what depends on a whole group. Groups of the greatest sum are looked for.</summary>
/// <remarks>
/// Learners are named by their position in <see cref="Learners"/>, from 0; groups by their number, from 1. What is added twice counts twice. All values are finite.
/// </remarks>
public sealed class GroupingTerms
{
    private readonly GroupingTerms root;
    private readonly Dictionary<LearnerId, int> positions;
    private readonly LearnerFeatures[] features;
    private readonly List<GroupingTerms> leaves = [];
    private readonly List<IGroupTerm> terms = [];
    private double[]? pairs;
    private double[]? places;

    internal GroupingTerms(GroupingProblem problem)
    {
        (root, Problem, PolicyName, Weight) = (this, problem, string.Empty, 1);
        Learners = problem.Learners.Distinct().Order().ToValueList();
        positions = Learners.Index().ToDictionary(item => item.Item, item => item.Index);
        features = [.. Learners.Select(learner => new LearnerFeatures(learner))];
        foreach (var item in problem.Features)
        {
            if (positions.TryGetValue(item.Learner, out var position))
            {
                features[position] = item;
            }
        }
    }

    private GroupingTerms(GroupingTerms outer, string policy, double weight) =>
        (root, Problem, Learners, positions, features, PolicyName, Weight) = (outer.root, outer.Problem, outer.Learners, outer.positions, outer.features, policy, weight);

    /// <summary>Gets the problem.</summary>
    public GroupingProblem Problem { get; }

    /// <summary>Gets the learners, ordered by identifier.</summary>
    public ValueList<LearnerId> Learners { get; }

    /// <summary>Gets the number of groups.</summary>
    public int Groups => Problem.Sizes.Count;

    /// <summary>The policy that added these terms.</summary>
    internal string PolicyName { get; }

    /// <summary>What the terms are multiplied by, through all composites around the policy.</summary>
    internal double Weight { get; }

    /// <summary>The terms of each policy that is no composite, in the order in which they were added.</summary>
    internal IReadOnlyList<GroupingTerms> Leaves => leaves;

    /// <summary>The worth of pairs, at learner × learners + learner; null where no pair is worth anything.</summary>
    internal double[]? Pairs => pairs;

    /// <summary>The worth of places, at (group − 1) × learners + learner; null where no place is worth anything.</summary>
    internal double[]? Places => places;

    /// <summary>What depends on whole groups.</summary>
    internal IReadOnlyList<IGroupTerm> GroupTerms => terms;

    /// <summary>The seed of chance from which to begin; null for none.</summary>
    internal ulong? StartSeed { get; private set; }

    /// <summary>Tells what is known of a learner.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>The features; empty where nothing is known.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such learner.</exception>
    public LearnerFeatures FeaturesOf(int learner) => features[learner];

    /// <summary>Finds a learner.</summary>
    /// <param name="learner">The identifier.</param>
    /// <returns>The position in <see cref="Learners"/>; −1 for nobody of the problem.</returns>
    public int IndexOf(LearnerId learner) => positions.GetValueOrDefault(learner, -1);

    /// <summary>Finds a learner by the identifier of a person.</summary>
    /// <param name="person">The identifier.</param>
    /// <returns>The position in <see cref="Learners"/>; −1 for nobody of the problem.</returns>
    public int IndexOf(PersonId person) => person.Value.Length == 0 ? -1 : IndexOf(LearnerId.From(person.Value));

    /// <summary>Adds another policy, such as a part of this one.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="weight">What its terms are multiplied by, above 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not above 0 and finite.</exception>
    public void Add(GroupingPolicy policy, double weight)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var inner = new GroupingTerms(this, policy.Name, Weight * Preconditions.InRange(weight, double.Epsilon, double.MaxValue));
        var before = root.leaves.Count;
        policy.Contribute(inner);
        if (!inner.IsEmpty || root.leaves.Count == before)
        {
            root.leaves.Insert(before, inner);
        }

        root.StartSeed ??= inner.StartSeed;
    }

    /// <summary>Adds what two learners are worth when they are together.</summary>
    /// <param name="first">A learner.</param>
    /// <param name="second">Another learner.</param>
    /// <param name="value">The worth; below 0 where it costs.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such learner, they are the same, or the value is not finite.</exception>
    public void AddPair(int first, int second, double value)
    {
        CheckLearner(first);
        CheckLearner(second);
        if (first == second)
        {
            throw new ArgumentOutOfRangeException(nameof(second), second, $"second is {second}, as first is; expected another learner.");
        }

        Preconditions.InRange(value, double.MinValue, double.MaxValue);
        pairs ??= new double[Learners.Count * Learners.Count];
        pairs[(first * Learners.Count) + second] += value;
        pairs[(second * Learners.Count) + first] += value;
    }

    /// <summary>Adds what each two learners are worth when they are together.</summary>
    /// <param name="value">Tells the worth of two learners; asked once for each pair, the lower position first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public void AddPairs(Func<int, int, double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        for (var first = 0; first < Learners.Count; first++)
        {
            for (var second = first + 1; second < Learners.Count; second++)
            {
                AddPair(first, second, value(first, second));
            }
        }
    }

    /// <summary>Adds what a learner is worth in a group.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="group">The number of the group.</param>
    /// <param name="value">The worth; below 0 where it costs.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such learner or group, or the value is not finite.</exception>
    public void AddPlace(int learner, int group, double value)
    {
        CheckLearner(learner);
        if (group < 1 || group > Groups)
        {
            Preconditions.ThrowOutOfRange(group, FormattableString.Invariant($"the number of a group, from 1 to {Groups}"), nameof(group));
        }

        Preconditions.InRange(value, double.MinValue, double.MaxValue);
        places ??= new double[Groups * Learners.Count];
        places[((group - 1) * Learners.Count) + learner] += value;
    }

    /// <summary>Adds that groups are to be like each other in a number: one whose mean differs from that of all learners costs its size × the square of the difference.</summary>
    /// <param name="values">The number of each learner; NaN where it is not known, which counts as the mean.</param>
    /// <param name="weight">What the cost is multiplied by, at least 0.</param>
    /// <exception cref="ArgumentException">There are not as many values as learners.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite, or a value is infinite.</exception>
    public void AddBalance(ReadOnlySpan<double> values, double weight)
    {
        CheckLength(values.Length, nameof(values));
        terms.Add(BalanceTerm.Of(values, Preconditions.InRange(weight, 0, double.MaxValue)));
    }

    /// <summary>Adds that no learner is to be the only one of their kind in a group.</summary>
    /// <param name="isOfKind">Whether each learner is of the kind.</param>
    /// <param name="cost">What a group costs of which exactly one learner is, at least 0.</param>
    /// <exception cref="ArgumentException">There are not as many values as learners.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative or not finite.</exception>
    public void AddIsolation(ReadOnlySpan<bool> isOfKind, double cost)
    {
        CheckLength(isOfKind.Length, nameof(isOfKind));
        terms.Add(IsolationTerm.Of(isOfKind, Preconditions.InRange(cost, 0, double.MaxValue)));
    }

    /// <summary>Adds that a learner would like to be with another. Of all wishes of a learner that are met, the one of the greatest value counts.</summary>
    /// <param name="learner">Who wishes.</param>
    /// <param name="other">With whom to be.</param>
    /// <param name="value">The worth, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such learner, they are the same, or the value is not above 0 and finite.</exception>
    public void AddWish(int learner, int other, double value)
    {
        CheckLearner(learner);
        CheckLearner(other);
        if (learner == other)
        {
            throw new ArgumentOutOfRangeException(nameof(other), other, $"other is {other}, as learner is; expected another learner.");
        }

        Preconditions.InRange(value, double.Epsilon, double.MaxValue);
        var wishes = terms.OfType<WishTerm>().FirstOrDefault();
        if (wishes is null)
        {
            terms.Add(wishes = new WishTerm(Learners.Count));
        }

        wishes.Add(learner, other, value);
    }

    /// <summary>Says that the search is to begin from chance; the first seed that is given counts.</summary>
    /// <param name="seed">The seed.</param>
    public void StartFrom(ulong seed) => StartSeed ??= seed;

    /// <summary>Adds that each group works on the competency that is worth most to its learners.</summary>
    internal void AddNextCompetency() => terms.Add(NextCompetencyTerm.Of(this));

    /// <summary>The pairs of learners of the problem in a group of an earlier round.</summary>
    internal IEnumerable<(int First, int Second)> PairsOf(CoMembership earlier)
    {
        int[] members = [.. earlier.Learners.Select(IndexOf).Where(learner => learner >= 0).Distinct().Order()];
        return from first in members from second in members where first < second select (first, second);
    }

    /// <summary>The places at which learners of a group of an earlier round would have its educator again.</summary>
    internal IEnumerable<(int Learner, int Group)> EducatedBy(CoMembership earlier) =>
        from slot in Problem.Educators
        where slot.Staff is { } staff && staff == earlier.Educator
        from learner in earlier.Learners.Select(IndexOf)
        where learner >= 0
        select (learner, slot.Group);

    private bool IsEmpty => pairs is null && places is null && terms.Count == 0;

    private void CheckLearner(int learner, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(learner))] string? name = null)
    {
        if (learner < 0 || learner >= Learners.Count)
        {
            Preconditions.ThrowOutOfRange(learner, FormattableString.Invariant($"the position of a learner, from 0 to {Learners.Count - 1}"), name);
        }
    }

    private void CheckLength(int length, string name)
    {
        if (length != Learners.Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} has {length} elements; expected {Learners.Count}, one for each learner."), name);
        }
    }
}
