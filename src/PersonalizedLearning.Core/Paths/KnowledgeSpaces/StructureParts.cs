using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Makes knowledge structures of what is given, or says what is wrong with it.</summary>
internal static class StructureParts
{
    public static KnowledgeStructure OfPrerequisites(PrerequisiteGraph graph, IEnumerable<CompetencyId>? items)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var framework = graph.Framework;
        var given = items?.Select(framework.RequiredIndexOf) ?? Enumerable.Range(0, graph.Count).Where(index => !framework.IsGrouping(index));
        return OfIndices(graph, [.. given]);
    }

    /// <summary>The structure over some competencies of a graph.</summary>
    public static KnowledgeStructure OfIndices(PrerequisiteGraph graph, int[] indices)
    {
        var names = Named(indices.Select(index => graph.Framework[index].Id), "items");
        return new KnowledgeStructure(names, structure => new ClauseRule([.. names.Select(name => (ulong[])[Before(graph, structure, name)])]));
    }

    public static KnowledgeStructure OfClauses(IEnumerable<ItemClauses> clauses)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        ItemClauses[] given = [.. clauses];
        if (given.Contains(null))
        {
            throw new ArgumentException("The clauses of an item are null; expected none that are.", nameof(clauses));
        }

        var byItem = given.OrderBy(item => item.Item).ToArray();
        return new KnowledgeStructure(Named(given.Select(item => item.Item), nameof(clauses)), structure => RuleOf(structure, byItem));
    }

    public static KnowledgeStructure OfStates(IEnumerable<CompetencyId> items, IEnumerable<IEnumerable<CompetencyId>> states)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(states);
        return new KnowledgeStructure(Named(items, nameof(items)), structure => RuleOf(structure, states));
    }

    private static ValueList<CompetencyId> Named(IEnumerable<CompetencyId> items, string argument)
    {
        // One more than allowed is enough to know.
        var names = items.Order().Take(KnowledgeStructure.MaxItems + 1).ToValueList();
        if (names.Count > KnowledgeStructure.MaxItems)
        {
            throw new ArgumentException($"There are more than {KnowledgeStructure.MaxItems} items; expected at most so many, as states are 64 bits.", argument);
        }

        if (names.Count > 0 && names[0].Value.Length == 0)
        {
            throw new ArgumentException("An item has no identifier; expected one.", argument);
        }

        for (var place = 1; place < names.Count; place++)
        {
            if (names[place] == names[place - 1])
            {
                throw new ArgumentException($"Item '{names[place]}' is there twice; expected once.", argument);
            }
        }

        return names;
    }

    // Walks on through competencies that are no items: what they need, who builds on them needs, too.
    private static ulong Before(PrerequisiteGraph graph, KnowledgeStructure structure, CompetencyId item)
    {
        var start = graph.Framework.RequiredIndexOf(item);
        var before = 0UL;
        var walk = GraphWalk.Over(graph.Count);
        walk.Enter(start);
        while (walk.TryNext(out var next))
        {
            foreach (var foundation in graph.HardPrerequisites(next))
            {
                if (foundation == start)
                {
                    throw Cyclic(graph, start);
                }

                var place = structure.IndexOf(graph.Framework[foundation].Id);
                before |= place >= 0 ? 1UL << place : 0;
                walk.Enter(foundation);
            }
        }

        return before;
    }

    private static ArgumentException Cyclic(PrerequisiteGraph graph, int index)
    {
        var cycle = graph.Cycles.First(members => members.Contains(index));
        var members = string.Join(", ", cycle.Select(member => graph.Framework[member].Id));
        return new ArgumentException($"These items are hard prerequisites of each other, so none of them can come first: {members}; expected no cycle.", nameof(graph));
    }

    private static ClauseRule RuleOf(KnowledgeStructure structure, ItemClauses[] clauses)
    {
        var clausesOf = new ulong[clauses.Length][];
        for (var item = 0; item < clauses.Length; item++)
        {
            if (clauses[item].Clauses.Count == 0)
            {
                throw new ArgumentException($"Item '{clauses[item].Item}' has no clause; expected at least one, empty where nothing is needed.", nameof(clauses));
            }

            clausesOf[item] = [.. clauses[item].Clauses.Select(clause => structure.SetOf(clause).Without(item).Items).Distinct()];
        }

        var rule = new ClauseRule(clausesOf);
        var learnt = 0UL;
        while (rule.TryOuterFringe(learnt, out var fringe) && fringe != 0)
        {
            learnt |= fringe;
        }

        return learnt == structure.All.Items
            ? rule
            : throw new ArgumentException(
                $"Of these items none can come first: {string.Join(", ", structure.ItemsOf(new KnowledgeState(structure.All.Items & ~learnt)))}; expected clauses by which all can be learnt one after the other.",
                nameof(clauses));
    }

    private static ListedStates RuleOf(KnowledgeStructure structure, IEnumerable<IEnumerable<CompetencyId>> states)
    {
        var listed = new HashSet<ulong>();
        foreach (var state in states)
        {
            listed.Add(structure.SetOf(state ?? throw new ArgumentNullException(nameof(states), "A state is null; expected none.")).Items);
            if (listed.Count > KnowledgeStructure.MaxStates)
            {
                throw new ArgumentException($"There are more than {KnowledgeStructure.MaxStates} states; expected at most so many.", nameof(states));
            }
        }

        return !listed.Contains(0) ? throw new ArgumentException("The empty state is missing; expected it among the states.", nameof(states))
            : !listed.Contains(structure.All.Items) ? throw new ArgumentException("The state of all items is missing; expected it among the states.", nameof(states))
            : new ListedStates(listed, structure.Items.Count);
    }
}
