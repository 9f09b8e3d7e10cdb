using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What several rules of validation ask of a problem.</summary>
internal sealed class ProblemFacts
{
    /// <summary>Gathers the facts.</summary>
    public ProblemFacts(ProblemIndex index)
    {
        Index = index;
        Learners = [.. Problem.Needs.Select(need => need.Learner), .. Problem.Attendance.Select(item => item.Learner)];
        NeedsOf = Problem.Needs.ToLookup(need => need.Learner, need => need.Competency);
        Courses = [.. Problem.Offerings.Where(offering => offering.Course is not null).Select(offering => offering.Course!.Value)];
    }

    /// <summary>Gets the problem by identifier.</summary>
    public ProblemIndex Index { get; }

    /// <summary>Gets the problem.</summary>
    public EnvironmentProblem Problem => Index.Problem;

    /// <summary>Gets the learners who have a need or whose attendance is known.</summary>
    public HashSet<LearnerId> Learners { get; }

    /// <summary>Gets the competencies that each learner needs.</summary>
    public ILookup<LearnerId, CompetencyId> NeedsOf { get; }

    /// <summary>Gets the courses of which something is offered.</summary>
    public HashSet<CourseId> Courses { get; }

    /// <summary>Whether a person is a learner of the problem.</summary>
    public bool IsLearner(PersonId person) => Preconditions.IsId(person.Value) && Learners.Contains(LearnerId.From(person.Value));

    /// <summary>Whether a person is a member of staff.</summary>
    public bool IsStaff(PersonId person) => Preconditions.IsId(person.Value) && Index.Staff(StaffId.From(person.Value)) is not null;

    /// <summary>The most learners who can be together in a way of learning, given the spaces that suit; 0 when none does.</summary>
    public int MostTogether(ModalityProfile modality)
    {
        if (modality.Presence == Presence.Remote || (modality.Presence == Presence.Either && Problem.Attendance.Any(item => item.RemoteIn.Count > 0)))
        {
            return modality.MaxSize;
        }

        return Problem.Spaces.Where(space => Suitability.Suits(modality, space)).Select(space => Suitability.MaxSize(modality, space)).DefaultIfEmpty(0).Max();
    }

    /// <summary>The ways of learning in which a competency is offered.</summary>
    public IEnumerable<ModalityProfile> WaysOf(CompetencyOffering offering) => Problem.Modalities.Where(modality => Suitability.IsOffered(offering, modality));

    /// <summary>A pin in words, such as <c>learner-pin l1 b2</c>.</summary>
    public static string Named(Pin pin) => pin switch
    {
        LearnerPin learner => $"learner-pin {learner.Learner} {pin.Block}",
        StaffPin staff => $"staff-pin {staff.Staff} {pin.Block}",
        SessionPin session => $"session-pin {session.Session} {pin.Block}",
        _ => $"pin {pin.Block}",
    };
}
