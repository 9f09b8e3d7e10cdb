using System.Numerics;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Items and the sets of them that somebody may know, from nothing to everything (Doignon and Falmagne 1985, 1999; Falmagne and Doignon 2011).</summary>
/// <remarks>
/// States and fringes are bits, so a structure has at most <see cref="MaxItems"/> items. Made from prerequisites or clauses, it answers about one state
/// without listing all. What needs all of them says so, and refuses more than <see cref="MaxStates"/>. Immutable and thread safe.
/// </remarks>
public sealed class KnowledgeStructure
{
    /// <summary>The most items a structure may have.</summary>
    public const int MaxItems = 64;

    /// <summary>The most states that are listed: a million, or 20 items of which none needs another.</summary>
    public const int MaxStates = 1 << 20;

    private readonly Dictionary<CompetencyId, int> positions;
    private readonly IStateRule rule;
    private readonly Lazy<ValueList<KnowledgeState>> states;

    internal KnowledgeStructure(ValueList<CompetencyId> items, Func<KnowledgeStructure, IStateRule> ruleOf)
    {
        Items = items;
        positions = items.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        All = new KnowledgeState(items.Count == MaxItems ? ulong.MaxValue : (1UL << items.Count) - 1);
        rule = ruleOf(this);
        states = new Lazy<ValueList<KnowledgeState>>(() => StatesUpTo(MaxStates) ?? throw TooMany());
    }

    /// <summary>Gets the items, in the ordinal order of their identifiers whatever the order given; their places are the bits of a state.</summary>
    public ValueList<CompetencyId> Items { get; }

    /// <summary>Gets the state of who knows everything.</summary>
    public KnowledgeState All { get; }

    /// <summary>Gets the states, by their size and then by their bits, from nothing to <see cref="All"/>.</summary>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaxStates"/>.</exception>
    public ValueList<KnowledgeState> States => states.Value;

    /// <summary>Makes the structure in which a set is a state when it holds the prerequisites of each of its items (a quasi-ordinal space; Birkhoff 1937).</summary>
    /// <param name="graph">The prerequisites; hard ones count, also those through competencies that are no items.</param>
    /// <param name="items">The items, each once; all competencies but headings when null.</param>
    /// <returns>The structure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more than <see cref="MaxItems"/> items, one is unknown or there twice, or one is a prerequisite of itself through a cycle.</exception>
    public static KnowledgeStructure FromPrerequisites(PrerequisiteGraph graph, IEnumerable<CompetencyId>? items = null) => StructureParts.OfPrerequisites(graph, items);

    /// <summary>Makes the structure in which a set is a state when it holds a clause of each of its items (a knowledge space from an attribution).</summary>
    /// <param name="clauses">What may lead to each item, each item once.</param>
    /// <returns>The structure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="clauses"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more than <see cref="MaxItems"/> items, one is there twice or has no clause, a clause names what is no item, or some items can't be learnt one after the other.
    /// </exception>
    public static KnowledgeStructure FromClauses(IEnumerable<ItemClauses> clauses) => StructureParts.OfClauses(clauses);

    /// <summary>Makes the structure of the states given.</summary>
    /// <param name="items">The items, each once.</param>
    /// <param name="states">The states, of which one holds nothing and one everything; one that is there twice counts once.</param>
    /// <returns>The structure.</returns>
    /// <exception cref="ArgumentNullException">An argument or a state is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more than <see cref="MaxItems"/> items or <see cref="MaxStates"/> states, an item is there twice, a state names what is no item, or a state is missing.
    /// </exception>
    public static KnowledgeStructure FromStates(IEnumerable<CompetencyId> items, IEnumerable<IEnumerable<CompetencyId>> states) =>
        StructureParts.OfStates(items, states);

    /// <summary>Finds the place of an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Its place among <see cref="Items"/>, or −1 when it is none of them.</returns>
    public int IndexOf(CompetencyId item) => positions.GetValueOrDefault(item, -1);

    /// <summary>Gets items as bits.</summary>
    /// <param name="items">The items.</param>
    /// <returns>Their set, a state or not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    /// <exception cref="ArgumentException">One of them is not of this structure.</exception>
    public KnowledgeState SetOf(IEnumerable<CompetencyId> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var bits = 0UL;
        foreach (var item in items)
        {
            bits |= positions.TryGetValue(item, out var place)
                ? 1UL << place
                : throw new ArgumentException($"Item '{item}' is unknown; expected one of the {Items.Count} items of the structure.", nameof(items));
        }

        return new KnowledgeState(bits);
    }

    /// <summary>Lists the items of a set.</summary>
    /// <param name="state">The set.</param>
    /// <returns>The items, in the ordinal order of their identifiers.</returns>
    /// <exception cref="ArgumentException">It holds what is no item of this structure.</exception>
    public ValueList<CompetencyId> ItemsOf(KnowledgeState state)
    {
        if (!All.Includes(state))
        {
            throw new ArgumentException($"The set {state} has an item beyond the {Items.Count} of the structure; expected only those.", nameof(state));
        }

        var items = new List<CompetencyId>(state.Count);
        foreach (var item in state.Members)
        {
            items.Add(Items[item]);
        }

        return items.ToValueList();
    }

    /// <summary>Tells whether a set is a state.</summary>
    /// <param name="state">The set.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(KnowledgeState state) => rule.IsState(state.Items);

    /// <summary>Finds what can be learnt next: the items that make a state with those known.</summary>
    /// <param name="state">What is known.</param>
    /// <returns>The items, as bits.</returns>
    /// <remarks>Linear in the clauses of all items; it lists no states and allocates nothing.</remarks>
    /// <exception cref="ArgumentException">What is known is no state.</exception>
    public KnowledgeState OuterFringe(KnowledgeState state) =>
        rule.TryOuterFringe(state.Items, out var fringe) ? new KnowledgeState(fringe) : throw NoState(state);

    /// <summary>Finds what was learnt last, or may have been: the items without which those known are a state, too.</summary>
    /// <param name="state">What is known.</param>
    /// <returns>The items, as bits.</returns>
    /// <remarks>Linear in the clauses of the items known; it lists no states and allocates nothing.</remarks>
    /// <exception cref="ArgumentException">What is known is no state.</exception>
    public KnowledgeState InnerFringe(KnowledgeState state) =>
        rule.IsState(state.Items) ? new KnowledgeState(rule.InnerFringe(state.Items)) : throw NoState(state);

    /// <summary>Finds the states that are no union of others; in a knowledge space all others are unions of them.</summary>
    /// <returns>The base, by size and then by bits, without the empty state.</returns>
    /// <exception cref="InvalidOperationException">It takes more than <see cref="MaxStates"/> sets to find it.</exception>
    public ValueList<KnowledgeState> Base() => Sorted(rule.Base(MaxStates) ?? throw TooMany());

    /// <summary>Tells whether the union of any states is a state: whether it is a knowledge space. From prerequisites and clauses it always is.</summary>
    /// <returns>Whether it is.</returns>
    public bool IsSpace()
    {
        if (rule is ClauseRule)
        {
            return true;
        }

        var parts = Base();
        return States.All(state => parts.All(part => Contains(new KnowledgeState(state.Items | part.Items))));
    }

    /// <summary>Tells whether one can come from any state to any other by as many single items, gained or lost, as they differ in (Doignon and Falmagne 1997).</summary>
    /// <returns>Whether it is well-graded.</returns>
    /// <remarks>Linear in the states of a knowledge space, quadratic in those of other structures.</remarks>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaxStates"/> states.</exception>
    public bool IsWellGraded()
    {
        // In a space it is enough that nothing has to be learnt at once with something else.
        if (IsSpace())
        {
            return States.All(state => state.Items == 0 || rule.InnerFringe(state.Items) != 0);
        }

        var fringes = States.Select(state => (State: state.Items, Outer: OuterFringe(state).Items, Inner: InnerFringe(state).Items)).ToList();
        return fringes.All(from => fringes.All(to => to.State == from.State || ((from.Outer & to.State) | (from.Inner & ~to.State)) != 0));
    }

    /// <summary>Counts the learning paths: the orders in which everything can be learnt, item by item, with a state after each.</summary>
    /// <returns>The exact number; 0 where some items can only be learnt at once.</returns>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaxStates"/> states.</exception>
    public BigInteger LearningPathCount()
    {
        // Level by level: as many paths lead to a state as lead to those of which it is an extension.
        var (level, next) = (new Dictionary<ulong, BigInteger> { [0] = 1 }, new Dictionary<ulong, BigInteger>());
        for (var size = 0; size < Items.Count; size++)
        {
            foreach (var (state, paths) in level)
            {
                foreach (var item in OuterFringe(new KnowledgeState(state)).Members)
                {
                    var with = state | (1UL << item);
                    next[with] = next.GetValueOrDefault(with) + paths;
                }

                if (next.Count > MaxStates)
                {
                    throw TooMany();
                }
            }

            (level, next) = (next, level);
            next.Clear();
        }

        return level.GetValueOrDefault(All.Items);
    }

    /// <summary>Enumerates the learning paths, one by one as they are asked for.</summary>
    /// <returns>All items in an order in which they can be learnt; the orders themselves are in ordinal order of the identifiers.</returns>
    public IEnumerable<ValueList<CompetencyId>> LearningPaths()
    {
        var path = new int[Items.Count];
        var states = new ulong[Items.Count + 1];
        var open = new ulong[Items.Count + 1];
        open[0] = OuterFringe(default).Items;
        for (var size = 0; size >= 0;)
        {
            if (size == Items.Count)
            {
                yield return path.Select(item => Items[item]).ToValueList();
                size--;
            }
            else if (open[size] == 0)
            {
                size--;
            }
            else
            {
                path[size] = BitOperations.TrailingZeroCount(open[size]);
                open[size] &= open[size] - 1;
                states[size + 1] = states[size] | (1UL << path[size]);
                open[++size] = OuterFringe(new KnowledgeState(states[size])).Items;
            }
        }
    }

    /// <summary>Shows how many items there are.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"knowledge structure of {Items.Count} items");

    /// <summary>The items that a set lacks and that need nothing more than what is in it, be it a state or not.</summary>
    internal KnowledgeState Open(KnowledgeState set)
    {
        _ = rule.TryOuterFringe(set.Items, out var fringe);
        return new KnowledgeState(fringe);
    }

    /// <summary>The states in their order; null where there are more than the limit.</summary>
    internal ValueList<KnowledgeState>? StatesUpTo(int limit) => rule.States(limit) is { } found ? Sorted(found) : null;

    private static ValueList<KnowledgeState> Sorted(ulong[] states) =>
        states.OrderBy(BitOperations.PopCount).ThenBy(state => state).Select(state => new KnowledgeState(state)).ToValueList();

    private InvalidOperationException TooMany() =>
        new(FormattableString.Invariant($"The structure of {Items.Count} items has more than {MaxStates} states; expected at most so many where all of them are needed."));

    private ArgumentException NoState(KnowledgeState state) =>
        new($"The set {state} is no state of the structure of {Items.Count} items; expected one.", nameof(state));
}
