using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Who has to be together can be: no chain of must-links joins two who must not be, and a class finds room.</summary>
internal sealed class LinkIssues
{
    private readonly ProblemFacts facts;
    private readonly IssueList issues;
    private readonly Dictionary<PersonId, SortedSet<PersonId>> linked = [];
    private readonly Dictionary<PersonId, PersonId> classOf = [];

    private LinkIssues(ProblemFacts facts, IssueList issues)
    {
        this.facts = facts;
        this.issues = issues;
        foreach (var bond in facts.Problem.Relationships.Where(bond => bond.Kind == RelationKind.MustLink))
        {
            Join(bond.A, bond.B);
        }
    }

    public static void Check(ProblemFacts facts, IssueList issues)
    {
        var found = new LinkIssues(facts, issues);
        found.CheckContradictions();
        found.CheckClasses();
        found.CheckSharedNeeds();
    }

    private void CheckContradictions()
    {
        foreach (var bond in facts.Problem.Relationships.Where(bond => bond.Kind == RelationKind.CannotLink && ClassOf(bond.A) == ClassOf(bond.B)))
        {
            var (low, high) = bond.A.CompareTo(bond.B) <= 0 ? (bond.A, bond.B) : (bond.B, bond.A);
            PersonId[] chain = [.. ShortestChain(low, high)];
            var message = low == high
                ? $"'{low}' must not be with '{low}'; expected two learners."
                : $"'{low}' and '{high}' must not be together, and a chain of {chain.Length - 1} must-links joins them: {string.Join(" – ", chain)}; expected one or the other.";
            issues.Error("contradictory-links", $"relationship {low} {high}", message, [.. chain.Zip(chain.Skip(1)).Select(pair => $"must-link {pair.First} {pair.Second}"), $"cannot-link {low} {high}"]);
        }
    }

    private void CheckClasses()
    {
        var most = facts.Problem.Modalities.Select(modality => modality.MaxSize).DefaultIfEmpty(int.MaxValue).Max();
        var mostInSpaces = facts.Problem.Spaces.Count == 0 ? most : facts.Problem.Modalities.Select(facts.MostTogether).DefaultIfEmpty(most).Max();
        foreach (var members in linked.Keys.Where(facts.IsLearner).GroupBy(ClassOf))
        {
            PersonId[] people = [.. members.Order()];
            var limit = people.Length > most ? $"no way of learning takes more than {most}"
                : people.Length > mostInSpaces ? $"no space that suits a way of learning holds more than {mostInSpaces}"
                : null;
            if (limit is not null)
            {
                issues.Error("linked-class-too-large", $"relationship {people[0]}", $"{people.Length} learners have to be together ({string.Join(", ", people)}) and {limit}; expected fewer.", people.Select(person => $"learner {person}"));
            }
        }
    }

    private void CheckSharedNeeds()
    {
        if (facts.Problem.Modalities.Any(modality => !modality.SameCompetency))
        {
            return;
        }

        foreach (var (low, others) in linked)
        {
            foreach (var high in others.Where(other => low.CompareTo(other) < 0 && facts.IsLearner(low) && facts.IsLearner(other)))
            {
                var (one, two) = (facts.NeedsOf[LearnerId.From(low.Value)].ToHashSet(), facts.NeedsOf[LearnerId.From(high.Value)].ToHashSet());
                if (one.Count > 0 && two.Count > 0 && !one.Overlaps(two))
                {
                    issues.Warn("linked-without-shared-need", $"relationship {low} {high}", $"'{low}' and '{high}' have to be together, need nothing in common, and all ways of learning are on one competency; expected a need that both have.", $"must-link {low} {high}");
                }
            }
        }
    }

    private void Join(PersonId one, PersonId other)
    {
        NeighboursOf(one).Add(other);
        NeighboursOf(other).Add(one);
        var (low, high) = (ClassOf(one), ClassOf(other));
        if (low != high)
        {
            classOf[high] = low;
        }
    }

    private SortedSet<PersonId> NeighboursOf(PersonId person)
    {
        if (!linked.TryGetValue(person, out var found))
        {
            linked.Add(person, found = []);
        }

        return found;
    }

    private PersonId ClassOf(PersonId person)
    {
        while (classOf.TryGetValue(person, out var next))
        {
            if (classOf.TryGetValue(next, out var after))
            {
                classOf[person] = after;
            }

            person = next;
        }

        return person;
    }

    // Breadth first, neighbours in order: the chain with the fewest links, the least of these.
    private List<PersonId> ShortestChain(PersonId from, PersonId to)
    {
        var cameFrom = new Dictionary<PersonId, PersonId> { [from] = from };
        var waiting = new Queue<PersonId>([from]);
        while (!cameFrom.ContainsKey(to) && waiting.TryDequeue(out var person))
        {
            foreach (var next in NeighboursOf(person).Where(next => cameFrom.TryAdd(next, person)))
            {
                waiting.Enqueue(next);
            }
        }

        var chain = new List<PersonId> { to };
        while (chain[^1] != from)
        {
            chain.Add(cameFrom[chain[^1]]);
        }

        chain.Reverse();
        return chain;
    }
}
