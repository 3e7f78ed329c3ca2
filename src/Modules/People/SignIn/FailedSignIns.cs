using NaraVard.Kernel.Security;

namespace NaraVard.People.SignIn;

/// <summary>How many wrong passwords one address may try, on whatever accounts: locking each account doesn't stop who tries one password on all.</summary>
internal sealed class FailedSignIns() : FailedTries(most: 100, TimeSpan.FromMinutes(10));
