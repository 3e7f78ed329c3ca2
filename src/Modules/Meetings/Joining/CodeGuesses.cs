using NaraVard.Kernel.Security;

namespace NaraVard.Meetings.Joining;

/// <summary>How many codes that lead nowhere one address may try.</summary>
internal sealed class CodeGuesses() : FailedTries(most: 60, TimeSpan.FromMinutes(1));
