// Words that every screen says alike.
export const county = { centre: '县速来办中心', phone: '12345' }
