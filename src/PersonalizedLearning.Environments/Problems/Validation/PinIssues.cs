using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What is pinned can be kept: people and spaces are there, once each, and it fits.</summary>
internal sealed class PinIssues
{
    private readonly ProblemFacts facts;
    private readonly IssueList issues;
    private readonly ProblemIndex index;
    private readonly Pin[] pins;

    private PinIssues(ProblemFacts facts, IssueList issues)
    {
        this.facts = facts;
        this.issues = issues;
        index = facts.Index;
        pins = [.. facts.Problem.Pins.Where(pin => index.PositionOf(pin.Block) >= 0).OrderBy(ProblemFacts.Named, StringComparer.Ordinal)
            .ThenBy(pin => pin.Modality).ThenBy(pin => pin.Competency?.Value, StringComparer.Ordinal)];
    }

    public static void Check(ProblemFacts facts, IssueList issues)
    {
        var found = new PinIssues(facts, issues);
        foreach (var pin in found.pins)
        {
            found.CheckPresence(pin);
            found.CheckFit(pin);
        }

        foreach (var block in found.pins.GroupBy(pin => pin.Block))
        {
            found.CheckLearners([.. block]);
            found.CheckStaff([.. block]);
            found.CheckSpaces([.. block.OfType<SessionPin>().Where(pin => pin.Space is not null)]);
        }

        found.CheckLinks();
    }

    private static IEnumerable<LearnerId> LearnersOf(Pin pin) => pin switch
    {
        LearnerPin learner => [learner.Learner],
        SessionPin session => session.Learners.Distinct().Order(),
        _ => [],
    };

    private static StaffId? StaffOf(Pin pin) => pin switch
    {
        StaffPin staff => staff.Staff,
        SessionPin session => session.Staff,
        _ => null,
    };

    private static bool CanHoldTogether(Pin one, Pin other) =>
        one.Modality == other.Modality && one.Competency == other.Competency && !(one is SessionPin first && other is SessionPin second && first.Session != second.Session);

    private void CheckPresence(Pin pin)
    {
        var place = ProblemFacts.Named(pin);
        if (index.Block(pin.Block)!.Kind == BlockKind.Break)
        {
            issues.Error("pin-in-break", place, $"Block '{pin.Block}' is a break; expected a block of instruction or an advisory block.", place, $"break {pin.Block}");
        }

        foreach (var learner in LearnersOf(pin))
        {
            if (!index.IsThere(learner, pin.Block))
            {
                issues.Error("pin-against-absence", place, $"Learner '{learner}' is absent in block '{pin.Block}'; expected a block in which they are there.", place, $"absent {learner} {pin.Block}");
            }
            else if (index.Modality(pin.Modality) is { } modality && !Suitability.CanTakePart(index, learner, modality, pin.Block))
            {
                var from = index.IsRemote(learner, pin.Block) ? "from elsewhere" : "on site";
                issues.Error("pin-against-presence", place, $"Learner '{learner}' takes part {from} in block '{pin.Block}', which '{pin.Modality}' does not allow; expected a way of learning that does.", place, $"learner {learner}", $"modality {pin.Modality}");
            }
        }

        if (StaffOf(pin) is { } staff && !index.IsThere(staff, pin.Block))
        {
            issues.Error("pin-against-absence", place, $"'{staff}' is not there in block '{pin.Block}'; expected a block in which they are.", place, $"absent {staff} {pin.Block}");
        }

        if (pin is SessionPin { Space: { } space } && !index.IsOpen(space, pin.Block))
        {
            issues.Error("pin-against-absence", place, $"The space '{space}' can't be used in block '{pin.Block}'; expected a block in which it can.", place, $"closed {space} {pin.Block}");
        }
    }

    private void CheckFit(Pin pin)
    {
        var place = ProblemFacts.Named(pin);
        if (index.Modality(pin.Modality) is not { } modality)
        {
            return;
        }

        if (StaffOf(pin) is { } id && index.Staff(id) is { } member && !Suitability.CanLead(member, modality, pin.Competency is { } competency ? index.Offering(competency) : null))
        {
            issues.Warn("pin-unqualified-staff", place, $"'{id}' is pinned to lead '{modality.Id}' and lacks the role or the skill; expected somebody who may lead it. The pin is kept.", place, $"staff {id}");
        }

        if (pin is not SessionPin session)
        {
            return;
        }

        var count = session.Learners.Distinct().Count();
        if (count > modality.MaxSize)
        {
            issues.Error("pin-over-capacity", place, $"The session '{session.Session}' has {count} learners and '{modality.Id}' takes at most {modality.MaxSize}; expected fewer.", place, $"max-size {modality.MaxSize}");
        }

        if (session.Space is { } space && index.Space(space) is { } found && !Suitability.Suits(modality, found))
        {
            issues.Warn("pin-unsuitable-space", place, $"The space '{space}' lacks what '{modality.Id}' requires; expected one that has it. The pin is kept.", place, $"space {space}");
        }
    }

    private void CheckLearners(Pin[] block)
    {
        foreach (var group in block.SelectMany(pin => LearnersOf(pin).Select(learner => (Learner: learner, Pin: pin))).GroupBy(item => item.Learner))
        {
            Pin[] own = [.. group.Select(item => item.Pin)];
            if (Array.Find(own, pin => !CanHoldTogether(own[0], pin)) is { } other)
            {
                Conflict($"learner '{group.Key}'", own[0], other);
            }
        }
    }

    private void CheckStaff(Pin[] block)
    {
        foreach (var group in block.Where(pin => StaffOf(pin) is not null).GroupBy(pin => StaffOf(pin)!.Value))
        {
            Pin[] own = [.. group];
            SessionPin[] watched = [.. own.OfType<SessionPin>().Where(pin => index.Modality(pin.Modality)?.Supervision == Supervision.Monitor)];
            var canWatchAll = watched.Length == own.Length && watched.Length <= (index.Staff(group.Key)?.Zones ?? 1);
            if (!canWatchAll && Array.Find(own, pin => !CanHoldTogether(own[0], pin)) is { } other)
            {
                Conflict($"'{group.Key}'", own[0], other);
            }
        }
    }

    private void Conflict(string who, Pin one, Pin other) => issues.Error(
        "conflicting-pins", ProblemFacts.Named(one), $"In block '{one.Block}' {who} is pinned to two different things; expected one.", ProblemFacts.Named(one), ProblemFacts.Named(other));

    private void CheckSpaces(SessionPin[] block)
    {
        foreach (var group in block.GroupBy(pin => pin.Space!.Value))
        {
            if (index.Space(group.Key) is not { } space)
            {
                continue;
            }

            var learners = group.Sum(pin => pin.Learners.Distinct().Count());
            if (learners > space.Capacity || group.Count() > space.MaxConcurrentGroups)
            {
                issues.Error(
                    "pin-over-capacity",
                    $"space {group.Key}",
                    $"In block '{group.First().Block}' {group.Count()} sessions with {learners} learners are pinned to the space '{group.Key}'; expected at most {space.MaxConcurrentGroups} with {space.Capacity}.",
                    [$"space {group.Key}", .. group.Select(ProblemFacts.Named)]);
            }
        }

        foreach (var pin in block)
        {
            if (index.WholesOf(pin.Space!.Value).Select(whole => Array.Find(block, other => other.Space == whole)).FirstOrDefault(other => other is not null) is { } inWhole)
            {
                issues.Error("pin-over-capacity", ProblemFacts.Named(pin), $"The space '{pin.Space}' is a part of '{inWhole.Space}', and both are pinned in block '{pin.Block}'; expected one or the other.", ProblemFacts.Named(pin), ProblemFacts.Named(inWhole));
            }
        }
    }

    private void CheckLinks()
    {
        var pinned = pins.SelectMany(pin => LearnersOf(pin).Select(learner => (Learner: learner, Pin: pin))).ToLookup(item => item.Learner.Value, item => item.Pin);
        foreach (var bond in facts.Problem.Relationships.Where(bond => bond.Kind is RelationKind.CannotLink or RelationKind.MustLink))
        {
            var (low, high) = bond.A.CompareTo(bond.B) <= 0 ? (bond.A, bond.B) : (bond.B, bond.A);
            foreach (var one in pinned[low.Value])
            {
                foreach (var other in pinned[high.Value].Where(other => other.Block == one.Block))
                {
                    CheckLink(bond.Kind, low, high, one, other);
                }
            }
        }
    }

    private void CheckLink(RelationKind kind, PersonId low, PersonId high, Pin one, Pin other)
    {
        var isTogether = one is SessionPin first && other is SessionPin second && first.Session == second.Session;
        if (kind == RelationKind.CannotLink && isTogether && low != high)
        {
            issues.Error("pin-against-link", ProblemFacts.Named(one), $"'{low}' and '{high}' are pinned to one session in block '{one.Block}' and must not be together; expected one or the other.", ProblemFacts.Named(one), $"cannot-link {low} {high}");
        }
        else if (kind == RelationKind.MustLink && !CanHoldTogether(one, other))
        {
            issues.Error("pin-against-link", ProblemFacts.Named(one), $"'{low}' and '{high}' are pinned to two different things in block '{one.Block}' and have to be together; expected one or the other.", [ProblemFacts.Named(one), ProblemFacts.Named(other), $"must-link {low} {high}"]);
        }
    }
}
