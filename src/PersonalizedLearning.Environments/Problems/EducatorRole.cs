namespace PersonalizedLearning.Environments;

/// <summary>What an educator does in a session.</summary>
public enum EducatorRole
{
    /// <summary>Teaches and answers for the session.</summary>
    LeadTeacher,

    /// <summary>Teaches beside a lead teacher.</summary>
    CoTeacher,

    /// <summary>Teaches what needs special knowledge.</summary>
    Specialist,

    /// <summary>Teaches one learner or a few.</summary>
    Tutor,

    /// <summary>Guides learners at work.</summary>
    Facilitator,

    /// <summary>Assists and watches over learners.</summary>
    Paraprofessional,

    /// <summary>Teaches online.</summary>
    OnlineTeacher,

    /// <summary>Advises learners on goals and plans.</summary>
    Advisor,

    /// <summary>Helps as a volunteer or mentor from the community.</summary>
    Volunteer,
}
