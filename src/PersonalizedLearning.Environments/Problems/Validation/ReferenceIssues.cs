using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What is named is there. What only tells of absence or of the past is a warning, as it may speak of more than this problem.</summary>
internal sealed class ReferenceIssues(ProblemFacts facts, IssueList issues)
{
    private EnvironmentProblem Problem => facts.Problem;

    private ProblemIndex Index => facts.Index;

    public static void Check(ProblemFacts facts, IssueList issues)
    {
        var found = new ReferenceIssues(facts, issues);
        found.CheckAvailability();
        found.CheckOfferings();
        found.CheckPeople();
        found.CheckPins();
        found.CheckModels();
    }

    private void CheckAvailability()
    {
        foreach (var item in Problem.Attendance)
        {
            Blocks(item.AbsentIn.Concat(item.RemoteIn), $"attendance {item.Learner}");
            foreach (var block in item.AbsentIn.Intersect(item.RemoteIn))
            {
                issues.Warn("absent-and-remote", $"attendance {item.Learner}", $"Learner '{item.Learner}' is both absent and remote in block '{block}'; expected one of the two. Absent counts.", $"absent-in {block}", $"remote-in {block}");
            }
        }

        foreach (var member in Problem.Staff)
        {
            Blocks(member.UnavailableIn, $"staff {member.Id}");
        }

        foreach (var space in Problem.Spaces)
        {
            Blocks(space.UnavailableIn, $"space {space.Id}");
            if (space.Parent is { } parent)
            {
                Report(Index.Space(parent) is not null, "space", parent.Value, $"space {space.Id}", isError: true);
            }
        }
    }

    private void CheckOfferings()
    {
        foreach (var offering in Problem.Offerings)
        {
            Modalities(offering.Modalities, $"offering {offering.Competency}");
        }

        foreach (var need in Problem.Needs)
        {
            Modalities(need.Fit.Select(fit => fit.Modality), $"need {need.Learner} {need.Competency}");
        }
    }

    private void CheckPeople()
    {
        foreach (var bond in Problem.Relationships)
        {
            var place = $"relationship {bond.A} {bond.B}";
            Report(facts.IsLearner(bond.A), "learner", bond.A.Value, place, isError: false);
            if (bond.Kind is RelationKind.Advisor)
            {
                Report(facts.IsStaff(bond.B), "staff", bond.B.Value, place, isError: false);
            }
            else if (bond.Kind is not RelationKind.Mentor)
            {
                Report(facts.IsLearner(bond.B), "learner", bond.B.Value, place, isError: false);
            }
        }

        foreach (var group in Problem.History)
        {
            Learners(group.Learners, $"history {group.Round}", isError: false);
            if (group.Educator is { } educator)
            {
                Report(Index.Staff(educator) is not null, "staff", educator.Value, $"history {group.Round}", isError: false);
            }
        }
    }

    private void CheckPins()
    {
        foreach (var pin in Problem.Pins)
        {
            var place = ProblemFacts.Named(pin);
            Report(Index.PositionOf(pin.Block) >= 0, "block", pin.Block.Value, place, isError: true);
            Report(Index.Modality(pin.Modality) is not null, "modality", pin.Modality.Value, place, isError: true);
            if (pin.Competency is { } competency)
            {
                Report(Index.Offering(competency) is not null, "competency", competency.Value, place, isError: true);
            }

            switch (pin)
            {
                case LearnerPin learner:
                    Learners([learner.Learner], place, isError: true);
                    break;
                case StaffPin member:
                    Report(Index.Staff(member.Staff) is not null, "staff", member.Staff.Value, place, isError: true);
                    break;
                case SessionPin session:
                    CheckSession(session, place);
                    break;
                default:
                    break;
            }
        }
    }

    private void CheckSession(SessionPin session, string place)
    {
        Learners(session.Learners, place, isError: true);
        if (session.Staff is { } staff)
        {
            Report(Index.Staff(staff) is not null, "staff", staff.Value, place, isError: true);
        }

        if (session.Space is { } space)
        {
            Report(Index.Space(space) is not null, "space", space.Value, place, isError: true);
        }

        if (session.Course is { } course)
        {
            Report(facts.Courses.Contains(course) || Problem.Models.Any(model => model.Course == course), "course", course.Value, place, isError: true);
        }
    }

    private void CheckModels()
    {
        foreach (var model in Problem.Models)
        {
            Learners(model.Learners, $"model {model.Course}", isError: false);
        }
    }

    private void Blocks(IEnumerable<BlockId> blocks, string place)
    {
        foreach (var block in blocks)
        {
            Report(Index.PositionOf(block) >= 0, "block", block.Value, place, isError: false);
        }
    }

    private void Modalities(IEnumerable<ModalityId> modalities, string place)
    {
        foreach (var modality in modalities)
        {
            Report(Index.Modality(modality) is not null, "modality", modality.Value, place, isError: false);
        }
    }

    private void Learners(IEnumerable<LearnerId> learners, string place, bool isError)
    {
        foreach (var learner in learners)
        {
            Report(facts.Learners.Contains(learner), "learner", learner.Value, place, isError);
        }
    }

    private void Report(bool isKnown, string kind, string id, string place, bool isError)
    {
        if (isKnown)
        {
            return;
        }

        var expected = kind switch
        {
            "learner" => "one who has a need or an attendance",
            "competency" => "one that is offered",
            "course" => "one with an offering or a model",
            _ => "one of the problem",
        };
        var message = $"The {kind} '{id}' is named by {place} and not known; expected {expected}.";
        if (isError)
        {
            issues.Error($"unknown-{kind}", place, message);
        }
        else
        {
            issues.Warn($"unknown-{kind}", place, message);
        }
    }
}
